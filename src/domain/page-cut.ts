/** Which part of the archive a page carries. */
import type { DigestDay } from './digest-day.ts'
import type { PaperId } from './ids.ts'
import { dayLink, paperLink } from './links.ts'
import type { PageData } from './page-data.ts'
import type { Paper } from './paper.ts'
import type { Manifest } from './wire.ts'

/** Rows of a long day that its page holds drawn: more than any window shows. */
const FIRST_ROWS = 24
/** From here on a day is long. */
const LONG_DAY = 60
/** Archives up to here go whole into the pages of days, and into those of papers: more would be sent with each. */
const WHOLE_IN_DAY = 62
const WHOLE_IN_PAPER = 10
/** Papers in one piece of what is left out. */
const REST_PIECE = 40

/** What a page knows of the archive: all of a small one, else the days beside `day`. */
function around(manifest: Manifest, day: DigestDay, most: number): Pick<PageData, 'manifest' | 'isWhole'> {
  if (manifest.days.length <= most) return { manifest, isWhole: true }
  const at = manifest.days.findIndex((other) => other.day === day.day)
  return { manifest: { ...manifest, days: manifest.days.slice(Math.max(0, at - 1), at + 2), ids: {}, search: {} } }
}

/** The page of a day, or of `/`, and the papers it leaves out, in pieces. */
export function dayPage(
  manifest: Manifest,
  day: DigestDay,
  { year, isHome }: { readonly year: number; readonly isHome: boolean },
): { readonly page: PageData; readonly rest: readonly (readonly Paper[])[] } {
  const page = { path: isHome ? '/' : dayLink(day.day), year, ...around(manifest, day, WHOLE_IN_DAY) }
  if (day.papers.length <= LONG_DAY) return { page: { ...page, day }, rest: [] }
  const listed = day.papers.filter(({ doiOnly }) => !doiOnly)
  const last = listed[FIRST_ROWS - 1]
  const end = last ? day.papers.indexOf(last) + 1 : FIRST_ROWS
  const left = day.papers.slice(end)
  return {
    page: {
      ...page,
      day: { ...day, papers: day.papers.slice(0, end) },
      part: { kind: 'beginning', of: listed.length, first: 0 },
    },
    rest: Array.from({ length: Math.ceil(left.length / REST_PIECE) }, (_, i) =>
      left.slice(i * REST_PIECE, (i + 1) * REST_PIECE),
    ),
  }
}

/** The page of one paper. */
export function paperPage(manifest: Manifest, day: DigestDay, paper: Paper, year: number): PageData {
  const listed = day.papers.filter(({ doiOnly }) => !doiOnly)
  const at = listed.indexOf(paper)
  const beside = (step: number): PaperId | undefined => (at < 0 ? undefined : listed[at + step]?.id)
  const previous = beside(-1)
  const next = beside(1)
  return {
    path: paperLink(paper.id),
    year,
    ...around(manifest, day, WHOLE_IN_PAPER),
    day: { ...day, papers: [paper], repeats: [] },
    part: {
      kind: 'one',
      of: listed.length,
      first: Math.max(0, at),
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
    },
  }
}
