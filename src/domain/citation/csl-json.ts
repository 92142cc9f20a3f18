/** References as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), what Zotero and Pandoc read. */
import { isArxivId } from '../ids.ts'
import { idLabel } from '../id-label.ts'
import {
  citationKey,
  citedTitle,
  citedUrl,
  doiOf,
  personName,
  primaryClassOf,
  titleNote,
  yearOf,
  type Cited,
} from './reference.ts'

/** One CSL item; `article` is the type of preprints. */
function toCslItem(cited: Cited) {
  const { id } = cited
  const { title } = citedTitle(cited)
  const year = yearOf(id)
  const notes = [
    titleNote(cited),
    cited.author === undefined ? undefined : '作者只列第一位（and others）',
    cited.day === undefined ? undefined : `日报日期：${cited.day}`,
    primaryClassOf(id) === undefined ? undefined : `arXiv 分类：${primaryClassOf(id)}`,
  ].filter((note) => note !== undefined)
  return {
    id: citationKey(id),
    type: 'article',
    title: title,
    author: cited.author === undefined ? undefined : [cslName(cited.author)],
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    number: idLabel(id),
    publisher: isArxivId(id) ? 'arXiv' : undefined,
    DOI: doiOf(id),
    URL: citedUrl(id),
    note: notes.length === 0 ? undefined : notes.join('\n'),
  }
}

/** A JSON list, two spaces deep. */
export function toCslJson(papers: readonly Cited[]): string {
  return JSON.stringify(papers.map(toCslItem), null, 2) + '\n'
}

function cslName(author: string) {
  const name = personName(author)
  if (name.type === 'literal') return { literal: name.name }
  return { family: name.family, given: name.given, ...(name.suffix === undefined ? {} : { suffix: name.suffix }) }
}
