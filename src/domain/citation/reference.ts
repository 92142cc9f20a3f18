/** What the archive truly knows of a paper for a reference list, and how its parts are read. */
import { isArxivId, type Day, type PaperId } from '../ids.ts'
import { idLabel } from '../id-label.ts'
import { originLink } from '../external-links.ts'

/** A paper or a bookmark, as far as references go. */
export interface Cited {
  readonly id: PaperId
  /** Plain text: the Chinese title of the digest, or whatever stood in for it. */
  readonly title: string
  readonly originalTitle?: string | undefined
  /** The first author, as the digest gives the name. */
  readonly author?: string | undefined
  /** The day of the digest: not the day of publication. */
  readonly day?: Day | undefined
}

/** Which title a reference gives, and what must be said of it. */
export interface CitedTitle {
  readonly title: string
  /** The Chinese title, where the original one is given. */
  readonly translated?: string
  /** True when the title given is a translation. */
  readonly isTranslation: boolean
}

const HAN = /\p{Script=Han}/u

export function citedTitle(cited: Cited): CitedTitle {
  const { originalTitle } = cited
  const title = cited.title === cited.id ? (idLabel(cited.id) ?? cited.id) : cited.title
  if (originalTitle !== undefined && originalTitle !== title) {
    return { title: originalTitle, translated: title, isTranslation: false }
  }
  // The papers are in English: a title without any Chinese character is their own.
  return { title, isTranslation: originalTitle === undefined && HAN.test(title) }
}

/** 「题名为中文译名」 and the like, in Chinese as the titles are; undefined when there is nothing to say. */
export function titleNote(cited: Cited): string | undefined {
  const { translated, isTranslation } = citedTitle(cited)
  if (translated !== undefined) return `中文译名：${translated}`
  return isTranslation ? '题名为中文译名' : undefined
}

/** A person's name in parts. */
export type PersonName =
  | { readonly type: 'person'; readonly family: string; readonly given: string; readonly suffix?: string }
  /** Not to be taken apart: a Chinese name, a single word, a group. */
  | { readonly type: 'literal'; readonly name: string }

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** `Agnes de Kok Jr.` → de Kok, Agnes, Jr.; the family name starts at the first particle in lower case. */
export function personName(name: string): PersonName {
  const words = name.trim().split(/\s+/)
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  if (words.length < 2 || HAN.test(name) || /[,;&]|\band\b/i.test(name)) return { type: 'literal', name: name.trim() }
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}[\p{Ll}']*$/u.test(word))
  const at = particle < 0 ? words.length - 1 : particle
  const parts = { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
  return { type: 'person', ...parts, ...(suffix === undefined ? {} : { suffix }) }
}

/**
 * The year of the first version, as the id tells it: arXiv ids start with year and month, DOIs of bioRxiv and medRxiv
 * since 2019 hold the date. Undefined for older DOIs; the day of the digest may lie years later.
 */
export function yearOf(id: PaperId): number | undefined {
  if (isArxivId(id)) {
    const [, digits = ''] = /(?:^|\/)(\d\d)\d{2}/.exec(id) ?? []
    const year = Number(digits)
    return id.includes('/') && year > 90 ? 1900 + year : 2000 + year
  }
  const [, year] = /^10\.\d+\/(20\d\d)\.\d\d\.\d\d\./.exec(id) ?? []
  return year === undefined ? undefined : Number(year)
}

/** The DOI of a paper that has one. */
export function doiOf(id: PaperId): string | undefined {
  return id.startsWith('10.') ? id : undefined
}

/** The archive of an old arXiv id (`q-bio/0608003`); the new ids do not tell. */
export function primaryClassOf(id: PaperId): string | undefined {
  return isArxivId(id) && id.includes('/') ? id.split('/')[0] : undefined
}

/** Where the paper itself is: arXiv or the DOI resolver; undefined when listed without either. */
export function citedUrl(id: PaperId): string | undefined {
  return originLink(id)
}

/** A key unique per id that every BibTeX reader takes: `arxiv:2511.23477`, `doi:10.1101/…`. */
export function citationKey(id: PaperId): string {
  if (isArxivId(id)) return `arxiv:${id}`
  // Not every character of a DOI may stand in a key: those are written as their code.
  const safe = id.replaceAll(/[^\w.:/-]/g, (char) => `+${char.charCodeAt(0).toString(16)}`)
  return id.startsWith('10.') ? `doi:${safe}` : safe
}
