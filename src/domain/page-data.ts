/**
 * What a page drawn at build time carries for the app that takes it over: JSON in inert `<script>` elements. Page and
 * data are one file of one build, so the reader of the data trusts it.
 */
import type { DigestDay } from './digest-day.ts'
import type { PaperId } from './ids.ts'
import type { Paper } from './paper.ts'
import { decodedDay, type EncodedDay } from './encoded-day.ts'
import type { Manifest } from './wire.ts'

/** Element id of the script with the `PageData`. */
export const PAGE_DATA_ID = 'page-data'
/** `data-` attribute of the scripts with the papers that were left out of the day, in order. */
export const REST_ATTRIBUTE = 'data-rest'

/** How a day is cut in a page: to its beginning, with the rest in the page too, or to the one paper the page is of. */
export interface DayPart {
  readonly kind: 'beginning' | 'one'
  /** Papers the list of the whole day has. */
  readonly of: number
  /** Where in that list the first paper of the part stands, from 0. */
  readonly first: number
  /** The papers beside the one. */
  readonly previous?: PaperId
  readonly next?: PaperId
}

export interface PageData {
  /** Path inside the base, as `hrefOf` spells it. */
  readonly path: string
  /** The year that dates leave out. */
  readonly year: number
  /** When `isWhole` is missing, only the days around the one shown, without the other files' names. */
  readonly manifest: Manifest
  readonly isWhole?: true
  readonly day: DigestDay
  /** Absent when the page holds the whole day. */
  readonly part?: DayPart
}

/** The text of the data script; safe inside HTML. */
export function encodePageData({ day, ...page }: PageData): string {
  return scriptText(JSON.stringify({ ...page, day: { ...day, papers: withoutDay(day.papers) } }))
}

export function parsePageData(text: string): PageData {
  const { day, ...page } = JSON.parse(text) as Omit<PageData, 'day'> & { day: EncodedDay }
  return { ...page, day: decodedDay(day) }
}

/** The text of one script of left out papers. */
export function encodeRest(papers: readonly Paper[]): string {
  return scriptText(JSON.stringify(withoutDay(papers)))
}

function withoutDay(papers: readonly Paper[]): EncodedDay['papers'] {
  return papers.map(({ day: _day, ...paper }) => paper)
}

export function parseRest(text: string, { day }: Pick<DigestDay, 'day'>): Paper[] {
  return (JSON.parse(text) as Omit<Paper, 'day'>[]).map((paper) => ({ ...paper, day }))
}

/** JSON that cannot end the script it stands in, nor begin a comment there. */
export function scriptText(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
