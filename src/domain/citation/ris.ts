/** References as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag, two spaces, a dash, a space, the value. */
import { isArxivId } from '../ids.ts'
import { idLabel } from '../id-label.ts'
import { citedTitle, citedUrl, doiOf, personName, titleNote, yearOf, type Cited } from './reference.ts'

/** Lines end with CR LF, as the format asks for. */
export function toRis(papers: readonly Cited[]): string {
  return papers.map((cited) => recordLines(cited).join('\r\n') + '\r\n').join('\r\n')
}

function recordLines(cited: Cited): string[] {
  const { id } = cited
  const { title } = citedTitle(cited)
  const note = titleNote(cited)
  const tags: [tag: string, value: string | undefined][] = [
    // Zotero and EndNote have no type for preprints; this one keeps address and number.
    ['TY', 'GEN'],
    ['TI', title],
    ['AU', cited.author === undefined ? undefined : authorTag(cited.author)],
    ['PY', yearOf(id)?.toString()],
    ['DO', doiOf(id)],
    ['AN', idLabel(id)],
    ['DB', isArxivId(id) ? 'arXiv' : undefined],
    ['UR', citedUrl(id)],
    ['N1', note],
    ['N1', cited.author === undefined ? undefined : '作者只列第一位（and others）'],
    ['N1', cited.day === undefined ? undefined : `日报日期：${cited.day}`],
  ]
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]))
  return [...lines, 'ER  - ']
}

/** `Family, Given, Suffix`; the asterisk is not allowed in names. */
function authorTag(author: string): string {
  const name = personName(author)
  if (name.type === 'literal') return name.name
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ')
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
