/** What is copied when a paper is shared (DESIGN.md §13). Papers are Chinese, so the text is too. */
import { dayParts } from './calendar.ts'
import { idLabel } from './id-label.ts'
import type { Paper } from './paper.ts'
import { plainText } from './rich-text.ts'

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
  return `[${title}](${link})${facts.length === 0 ? '' : `（${facts.join('，')}）`}`
}
