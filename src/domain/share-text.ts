/** What is copied when a paper is shared (DESIGN.md §13). Papers are Chinese, so the text is too. */
import { dayParts } from './calendar.ts'
import { isArxivId, type PaperId } from './ids.ts'
import type { Paper } from './paper.ts'
import { plainText } from './rich-text.ts'

/** `arXiv:2511.23477v1`, or the bare DOI. */
export function idLabel(id: PaperId, version?: number): string {
  if (!isArxivId(id)) return id
  return `arXiv:${id}${version === undefined ? '' : `v${version}`}`
}

/** Title, then author, id and day, then the link, a line each. */
export function citationText(paper: Paper, link: string): string {
  const { year, month, date } = dayParts(paper.day)
  const facts = [paper.authors[0], idLabel(paper.id), `${year}年${month}月${date}日`].filter(
    (fact) => fact !== undefined,
  )
  return [plainText(paper.title), facts.join('，'), link].join('\n')
}

/** `[title](link)（author，id）`, with the characters escaped that would end the link text early. */
export function markdownLink(paper: Paper, link: string): string {
  const title = plainText(paper.title).replaceAll(/[\\[\]*_`<]/g, '\\$&')
  const facts = [paper.authors[0], idLabel(paper.id)].filter((fact) => fact !== undefined)
  return `[${title}](${link})（${facts.join('，')}）`
}
