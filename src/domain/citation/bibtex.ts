/**
 * References as BibTeX (DESIGN.md §13). Written by hand: the citation libraries turn Chinese titles into escapes, know no
 * `archivePrefix`, and weigh as much as the whole page. What is written here is read back by one of them in the tests.
 */
import { isArxivId } from '../ids.ts'
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

/** One `@misc` entry per paper. */
export function toBibtex(papers: readonly Cited[]): string {
  return papers.map(entry).join('\n\n') + '\n'
}

function entry(cited: Cited): string {
  const { id } = cited
  const url = citedUrl(id)
  const note = titleNote(cited)
  const fields: [name: string, value: string | undefined][] = [
    ['author', cited.author === undefined ? undefined : `${authorField(cited.author)} and others`],
    ['title', titleField(citedTitle(cited).title)],
    ['year', yearOf(id)?.toString()],
    ['eprint', isArxivId(id) ? id : undefined],
    ['archivePrefix', isArxivId(id) ? 'arXiv' : undefined],
    ['primaryClass', primaryClassOf(id)],
    // Identifiers and addresses stand as they are: readers take these fields word for word.
    ['doi', doiOf(id)],
    ['url', url],
    ['note', note === undefined ? undefined : escape(oneLine(note))],
    // The day of the digest, under a name that no style takes for the day of publication.
    ['digestday', cited.day],
  ]
  const known = fields.filter((field): field is [string, string] => field[1] !== undefined)
  const width = Math.max(...known.map(([name]) => name.length))
  const lines = known.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`)
  return `@misc{${citationKey(id)},\n${lines.join(',\n')}\n}`
}

/** A name that BibTeX would take apart wrongly goes in braces, or is taken apart here. */
function authorField(author: string): string {
  const whole = oneLine(author)
  const name = personName(whole)
  if (name.type === 'literal') return /[\s,]/.test(whole) ? `{${escape(whole)}}` : escape(whole)
  // `Huan-ang Gao`: some readers take the small letter after a hyphen for the start of a particle.
  const isUnclear = name.suffix !== undefined || /-\p{Ll}/u.test(whole)
  return isUnclear ? escape([name.family, name.suffix, name.given].filter(Boolean).join(', ')) : escape(whole)
}

/** A formula between dollar signs, as original titles may hold: TeX already, so it stays as it is. */
const FORMULA = /(\$[^\s$](?:[^$]*[^\s$\\])?\$(?!\d))/
const WORD = /([\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}+.-]*)/u

/** Styles turn titles to lower case: words with capitals are kept by braces. */
function titleField(title: string): string {
  return oneLine(title)
    .split(FORMULA)
    .map((part, i) => (i % 2 === 1 && isBalanced(part) ? part : words(part)))
    .join('')
}

function words(text: string): string {
  return text
    .split(WORD)
    .map((part, i) => (i % 2 === 1 && /\p{Lu}/u.test(part) ? `{${escape(part)}}` : escape(part)))
    .join('')
}

/** BibTeX counts braces, also those after a backslash. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '{') depth += 1
    if (char === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Escaped with a backslash they would still count as braces to BibTeX.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

function escape(text: string): string {
  return (
    text
      .replaceAll(/[\\{}~^&%$#_]/g, (char) => ESCAPES[char] ?? char)
      // Two of these in a row would become a dash or a quotation mark.
      .replaceAll(/([-'`])(?=\1)|[?!](?=`)/g, '$&{}')
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
