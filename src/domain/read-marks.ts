/** Which papers were read, kept by month of their day so that a timeline can count without loading papers. */
import { dayParts, monthOf, type Month } from './calendar.ts'
import { checkedOr, object, when } from './check.ts'
import { isArxivId, SOURCES, type Day, type PaperId, type Source } from './ids.ts'

/** `[day of the month, when]`: `when` is seconds since 1970, positive for read, negative for marked unread again.
 * `source` is named only where the id does not tell it: DOIs of bioRxiv and medRxiv look alike. */
export type ReadMark = readonly [date: number, when: number, source?: Source]

export type ReadMarks = Readonly<Partial<Record<Month, Readonly<Partial<Record<PaperId, ReadMark>>>>>>

/**
 * A month of its own tells what was cleared: marks of the months before `2024-11` that are not later than its mark.
 * Tabs that still have them then drop them too, in whatever order they hear of it.
 */
export const CLEARED = 'cleared'

/** A paper as far as read marks go. */
export interface Markable {
  readonly id: PaperId
  readonly day: Day
  readonly source?: Source | undefined
}

export function isRead(marks: ReadMarks, paper: Markable): boolean {
  return (marks[monthOf(paper.day)]?.[paper.id]?.[1] ?? 0) > 0
}

/** How many papers of `day` were read, without those of the sources that are hidden. */
export function readCount(marks: ReadMarks, day: Day, hidden: readonly Source[] = []): number {
  const month = marks[monthOf(day)]
  if (!month) return 0
  let counts = countsByMonth.get(month)
  if (!counts) countsByMonth.set(month, (counts = countByDate(month)))
  const bySource = counts[dayParts(day).date]
  return SOURCES.reduce((sum, source) => sum + (hidden.includes(source) ? 0 : (bySource?.[source] ?? 0)), 0)
}

/** The source that an id tells; of a DOI, which may be either of two, the more frequent. */
function sourceOfId(id: string): Source {
  return isArxivId(id as PaperId) ? 'arxiv' : 'biorxiv'
}

/** A timeline asks for every day of a month, and a month can have thousands of marks. Marks are never changed in place. */
type SourceCounts = Partial<Record<Source, number>>
const countsByMonth = new WeakMap<object, SourceCounts[]>()

function countByDate(month: Readonly<Partial<Record<PaperId, ReadMark>>>): SourceCounts[] {
  const counts: SourceCounts[] = []
  for (const [id, mark] of Object.entries(month)) {
    if (!mark || mark[1] <= 0) continue
    const [date, , source = sourceOfId(id)] = mark
    const bySource = (counts[date] ??= {})
    bySource[source] = (bySource[source] ?? 0) + 1
  }
  return counts
}

/** Marks papers read or unread at `now` (milliseconds). */
export function markPapers(marks: ReadMarks, papers: readonly Markable[], read: boolean, now: number): ReadMarks {
  const next: Partial<Record<Month, Partial<Record<PaperId, ReadMark>>>> = { ...marks }
  const touched = new Set<Month>()
  for (const paper of papers) {
    const month = monthOf(paper.day)
    if (!touched.has(month)) next[month] = { ...next[month] }
    touched.add(month)
    const before = Math.max(Math.abs(next[month]?.[paper.id]?.[1] ?? 0), clearedUntil(marks, month))
    const when = Math.max(Math.floor(now / 1000), before + 1)
    const group = next[month] ?? {}
    const source = paper.source ?? group[paper.id]?.[2]
    const date = dayParts(paper.day).date
    const signed = read ? when : -when
    group[paper.id] = source && source !== sourceOfId(paper.id) ? [date, signed, source] : [date, signed]
  }
  return next
}

/** Both sets in one: per paper the later mark wins, read before unread at the same second, then the later day. */
export function mergeReadMarks(a: ReadMarks, b: ReadMarks): ReadMarks {
  const merged: Partial<Record<Month, Partial<Record<PaperId, ReadMark>>>> = { ...a }
  for (const [month, marks] of Object.entries(b)) {
    const group: Partial<Record<PaperId, ReadMark>> = { ...merged[month] }
    for (const [key, mark] of Object.entries(marks ?? {})) {
      const id = key as PaperId
      const other = group[id]
      if (mark && (other === undefined || isLater(mark, other))) group[id] = mark
    }
    merged[month] = group
  }
  return withoutCleared(merged)
}

/** Until when, in seconds, the marks of a month were cleared. */
export function clearedUntil(marks: ReadMarks, month: Month): number {
  return Object.entries(marks[CLEARED] ?? {}).reduce(
    (until, [before, mark]) => (month < before && mark ? Math.max(until, Math.abs(mark[1])) : until),
    0,
  )
}

/** Drops what was cleared. */
export function withoutCleared(marks: ReadMarks): ReadMarks {
  if (!marks[CLEARED]) return marks
  const kept: Record<Month, ReadMarks[Month]> = {}
  for (const [month, group = {}] of Object.entries(marks)) {
    const until = clearedUntil(marks, month)
    const all = Object.entries(group)
    const left = all.filter(([, mark]) => mark && Math.abs(mark[1]) > until)
    // The same object where nothing goes: counts are kept by it.
    if (left.length > 0) kept[month] = left.length === all.length ? group : Object.fromEntries(left)
  }
  return kept
}

function isLater([dateA, a, sourceA]: ReadMark, [dateB, b, sourceB]: ReadMark): boolean {
  const bySource = (sourceA ?? '') > (sourceB ?? '') ? 1 : 0
  return (Math.abs(a) - Math.abs(b) || a - b || dateA - dateB || bySource) > 0
}

/** The start of the year 9999: a mark can always be followed by a later one. */
const LATEST_SECOND = 253_370_764_800

const markCheck = when(
  (value): value is ReadMark =>
    Array.isArray(value) &&
    (value.length === 2 || (value.length === 3 && SOURCES.includes(value[2] as Source))) &&
    value.slice(0, 2).every(Number.isSafeInteger) &&
    Math.abs(Number(value[1])) < LATEST_SECOND,
  'a day of the month and a time',
)

/** What could be read of stored read marks. */
export interface DecodedReadMarks {
  readonly marks: ReadMarks
  /** What could not be read, as it was stored, by its place; undefined when all could. */
  readonly rejected: Readonly<Record<string, unknown>> | undefined
}

/** Reads stored read marks one by one: a bad mark costs no other. Undefined when `data` is no object at all. */
export function decodeReadMarks(data: unknown): DecodedReadMarks | undefined {
  const months = checkedOr(object, data, undefined)
  if (!months) return undefined
  const marks: Record<string, Record<string, ReadMark>> = {}
  const rejected: Record<string, unknown> = {}
  for (const [month, stored] of Object.entries(months)) {
    for (const [id, value] of Object.entries(checkedOr(object, stored, { '': stored }))) {
      const mark = checkedOr(markCheck, value, undefined)
      if (mark && id !== '' && !(id in Object.prototype || month in Object.prototype)) (marks[month] ??= {})[id] = mark
      else rejected[`${month}/${id}`] = value
    }
  }
  return { marks, rejected: Object.keys(rejected).length > 0 ? rejected : undefined }
}
