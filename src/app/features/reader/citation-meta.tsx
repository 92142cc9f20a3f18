import { useEffect } from 'react'
import { citationTags, type CitationTag } from '#domain/citation/meta-tags.ts'
import type { Paper } from '#domain/paper.ts'

/**
 * Keeps the citation_* tags of the document those of the paper that is open. A page of the build has them already. The
 * page never reloads, so Zotero's connector is told when they change
 * (https://www.zotero.org/support/dev/exposing_metadata).
 */
export function CitationMeta({ paper }: { paper: Paper }) {
  // As text: the paper may be given anew with the same in it, which is no change to tell of.
  const tags = JSON.stringify(citationTags(paper))
  useEffect(() => {
    putTags(JSON.parse(tags) as CitationTag[])
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }))
  }, [tags])
  useEffect(() => () => putTags([]), [])
  return null
}

/** Makes these the citation_* tags of the document; leaves them alone where they are so already. */
function putTags(tags: readonly CitationTag[]): void {
  const old = [...document.head.querySelectorAll<HTMLMetaElement>('meta[name^="citation_"]')]
  const isSame = old.length === tags.length && old.every((tag, i) => hasText(tag, tags[i]))
  if (isSame) return
  for (const tag of old) tag.remove()
  for (const [name, content] of tags)
    document.head.append(Object.assign(document.createElement('meta'), { name, content }))
}

function hasText(tag: HTMLMetaElement, wanted: CitationTag | undefined): boolean {
  return tag.name === wanted?.[0] && tag.content === wanted[1]
}
