import type { Brand } from './brand.ts'

/** A calendar day, `YYYY-MM-DD`, as the digest file names it. It has no time zone. */
export type Day = Brand<string, 'Day'>

/**
 * A paper's identity, without a version: an arXiv id (`2511.23478`, `q-bio/0608003`), a DOI in lower case
 * (`10.1101/2024.04.22.590558`), or for a paper listed without either, `unlisted-` and a hash of its title. Source:
 * https://info.arxiv.org/help/arxiv_identifier.html, https://www.doi.org.
 */
export type PaperId = Brand<string, 'PaperId'>

/** An absolute `http:` or `https:` URL: safe to put in a link. */
export type HttpUrl = Brand<string, 'HttpUrl'>

export const SOURCES = ['arxiv', 'biorxiv', 'medrxiv'] as const
/** The server a paper was listed by. */
export type Source = (typeof SOURCES)[number]

const ARXIV_NEW = /^(\d{4}\.\d{4,5})(?:v(\d{1,3}))?$/
/** The archives of before 2007: all but four have a hyphen, so none is a name every object has, such as `constructor`. */
const ARXIV_OLD = /^((?:[a-z]{1,8}-[a-z]{1,8}|math|nlin|physics|cs)(?:\.[a-z]{2})?\/\d{7})(?:v(\d{1,3}))?$/i
const UNLISTED = /^unlisted-[0-9a-z]{11}$/
const DOI = /^10\.\d{4,9}\/[\w.()/:;<>+-]{1,200}$/
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `text` as a day, or undefined when it is not one that exists. */
export function toDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const longest = month === 2 && !isLeapYear(year) ? 28 : DAYS_IN_MONTH[month - 1]
  return longest !== undefined && day >= 1 && day <= longest ? (text as Day) : undefined
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** What an id of any spelling says: the bare id, and the arXiv version when it names one. */
export interface VersionedId {
  readonly id: PaperId
  /** arXiv version, from 1. */
  readonly version?: number
}

/**
 * Reads an arXiv id (with or without `arXiv:` and a version), a DOI (with or without `doi:`) or an unlisted id.
 * @returns undefined when `text` is none of them; never throws.
 */
export function parsePaperId(text: string): VersionedId | undefined {
  const bare = text.trim().replace(/^(?:arxiv|doi):\s*/i, '')
  const arxiv = ARXIV_NEW.exec(bare) ?? ARXIV_OLD.exec(bare)
  if (arxiv) {
    const id = arxiv[1] as PaperId
    return arxiv[2] === undefined ? { id } : { id, version: Number(arxiv[2]) }
  }
  if (UNLISTED.test(bare)) return { id: bare as PaperId }
  if (!DOI.test(bare) || bare.split('/').some((part) => part === '.' || part === '..' || part === '')) return undefined
  // A DOI of bioRxiv or medRxiv may carry the version of the page it was copied from; their suffixes are all digits.
  return { id: bare.toLowerCase().replace(/^(10\.\d+\/[\d.]+)v\d{1,2}$/, '$1') as PaperId }
}

/** `text` as a bare paper id, or undefined. */
export function toPaperId(text: string): PaperId | undefined {
  return parsePaperId(text)?.id
}

/** True for ids that arXiv gave out; false for DOIs and unlisted papers. */
export function isArxivId(id: PaperId): boolean {
  return !id.startsWith('10.') && !UNLISTED.test(id)
}

/**
 * A host of letters, digits, dots and hyphens, perhaps a port, no user name that could pass for a
 * host; then anything but blanks, characters nobody sees, and those that end an address in HTML and Markdown.
 */
const HTTP_URL = /^https?:\/\/[\p{L}\p{N}._-]+(?::\d+)?(?:[/?#][^\s\p{C}<>"\\]*)?$/iu

/** `text` as an http(s) URL, or undefined: every other scheme is refused. */
export function toHttpUrl(text: string): HttpUrl | undefined {
  return HTTP_URL.test(text) ? (text as HttpUrl) : undefined
}

/** `text` as a source name in any case, or undefined. */
export function toSource(text: string): Source | undefined {
  const name = text.toLowerCase()
  return SOURCES.find((source) => source === name)
}
