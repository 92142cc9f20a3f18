/** What reference managers read from a page: Highwire's citation_* tags. */
import { citedPaper } from './cited-paper.ts'
import { externalLinks } from '../external-links.ts'
import { isArxivId } from '../ids.ts'
import type { Paper } from '../paper.ts'
import { citedTitle, citedUrl, doiOf, yearOf } from './reference.ts'

export type CitationTag = readonly [name: string, content: string]

/**
 * The tags of a paper, as far as the digest knows it
 * (https://scholar.google.com/intl/en/scholar/inclusion.html, https://www.zotero.org/support/dev/exposing_metadata).
 */
export function citationTags(paper: Paper): CitationTag[] {
  const { id, published } = paper
  const { title, isTranslation } = citedTitle(citedPaper(paper))
  const { main } = externalLinks(paper)
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ...paper.authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', published?.replaceAll('-', '/') ?? yearOf(id)?.toString()],
    ['citation_arxiv_id', isArxivId(id) ? id : undefined],
    ['citation_doi', doiOf(id)],
    ['citation_public_url', citedUrl(id)],
    ['citation_pdf_url', main?.site === 'pdf' ? main.url : undefined],
    ['citation_publisher', isArxivId(id) ? 'arXiv' : undefined],
    ['citation_language', isTranslation ? 'zh-CN' : 'en'],
  ]
  return tags.filter((tag): tag is CitationTag => tag[1] !== undefined)
}
