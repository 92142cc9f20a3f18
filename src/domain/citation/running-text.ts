/** References as a reader pastes them into a text (DESIGN.md §13). */
import { isArxivId, type Day } from '../ids.ts'
import { idLabel } from '../id-label.ts'
import { dayParts } from '../calendar.ts'
import { citedTitle, citedUrl, doiOf, personName, yearOf, type Cited } from './reference.ts'

/**
 * GB/T 7714—2015, an electronic resource: `RASHEED H, et al. 题名[EB/OL]. (日报日期)[引用日期]. 网址.`
 * @param today the day of the citation, where the reader is
 */
export function toGbt7714(cited: Cited, today: Day): string {
  const { title } = citedTitle(cited)
  const doi = doiOf(cited.id)
  const url = citedUrl(cited.id)
  const parts = [
    ...(cited.author === undefined ? [] : [gbtAuthor(cited.author)]),
    `${stopped(title)}[EB/OL]`,
    `${cited.day === undefined ? '' : `(${cited.day})`}[${today}]`,
    ...(url === undefined ? [] : [url]),
    ...(doi === undefined ? [] : [`DOI:${doi}`]),
  ]
  return parts.join('. ') + '.'
}

function gbtAuthor(author: string): string {
  const name = personName(author)
  if (name.type === 'literal') return /\p{Script=Han}/u.test(name.name) ? `${name.name}, 等` : `${name.name}, et al`
  const initials = name.given.split(/[\s-]+/).map((word) => initialOf(word))
  return `${name.family.toUpperCase()} ${initials.join(' ')}, et al`
}

/** APA, 7th edition; `n.d.` where the year of publication is not known. */
export function toApa(cited: Cited): string {
  const { title, translated } = citedTitle(cited)
  const year = yearOf(cited.id) ?? 'n.d.'
  const publisher = isArxivId(cited.id) ? 'arXiv' : undefined
  const label = isArxivId(cited.id) ? idLabel(cited.id) : undefined
  const heading = `${stopped(title)}${translated === undefined ? '' : ` [${translated}]`}`
  const named = label === undefined ? heading : `${heading} (${label})`
  const url = citedUrl(cited.id)
  const start = cited.author === undefined ? `${named}. (${year}).` : `${apaAuthor(cited.author)} (${year}). ${named}.`
  return [start, ...(publisher === undefined ? [] : [`${publisher}.`]), ...(url === undefined ? [] : [url])].join(' ')
}

function apaAuthor(author: string): string {
  const name = personName(author)
  if (name.type === 'literal') return `${name.name}, et al.`
  const initials = name.given.split(/\s+/).map((word) =>
    word
      .split('-')
      .map((part) => `${initialOf(part)}.`)
      .join('-'),
  )
  const suffix = name.suffix === undefined ? '' : `, ${name.suffix}`
  return `${name.family}, ${initials.join(' ')}${suffix}, et al.`
}

/** Author, title, id and day of the digest in one line, then where the paper is. */
export function toPlainReference(cited: Cited): string {
  const { title, translated } = citedTitle(cited)
  const day = cited.day === undefined ? undefined : dayParts(cited.day)
  const facts = [
    cited.author === undefined ? undefined : `${cited.author} 等`,
    `《${title}》${translated === undefined ? '' : `（${translated}）`}`,
    idLabel(cited.id),
    day && `${day.year}年${day.month}月${day.date}日日报`,
    citedUrl(cited.id),
  ]
  return facts.filter((fact) => fact !== undefined).join('，')
}

/** Without the full stop that the style adds. */
function stopped(title: string): string {
  return title.replace(/[.。]$/, '')
}

/** The first letter with the marks that belong to it. */
function initialOf(word: string): string {
  return /^\P{M}\p{M}*/u.exec(word)?.[0].toUpperCase() ?? ''
}
