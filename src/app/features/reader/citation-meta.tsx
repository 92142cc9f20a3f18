import { useEffect } from 'react'
import { citedTitle, citedUrl, doiOf, yearOf } from '#domain/citation/reference.ts'
import { isArxivId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { externalLinks } from '#domain/external-links.ts'
import { citedPaper } from './cited-paper.ts'

/**
 * What reference managers read from a page: Highwire's citation_* tags, which React keeps in the head of the document.
 * The page never reloads, so Zotero's connector is told when they change
 * (https://www.zotero.org/support/dev/exposing_metadata).
 */
export function CitationMeta({ paper }: { paper: Paper }) {
  const cited = citedPaper(paper)
  const { title, isTranslation } = citedTitle(cited)
  const year = yearOf(paper.id)
  const { main } = externalLinks(paper)
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', cited.author],
    ['citation_publication_date', year?.toString()],
    ['citation_arxiv_id', isArxivId(paper.id) ? paper.id : undefined],
    ['citation_doi', doiOf(paper.id)],
    ['citation_public_url', citedUrl(paper.id)],
    ['citation_pdf_url', main?.site === 'pdf' ? main.url : undefined],
    ['citation_publisher', isArxivId(paper.id) ? 'arXiv' : undefined],
    ['citation_language', isTranslation ? 'zh-CN' : 'en'],
  ]

  useEffect(() => {
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }))
  }, [paper.id])

  return tags.map(([name, content]) => content !== undefined && <meta key={name} name={name} content={content} />)
}
