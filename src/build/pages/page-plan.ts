import { dayParts } from '#domain/calendar.ts'
import { decodeManifest, dayPath, MANIFEST_PATH, type EncodedDay, type Manifest } from '#domain/wire.ts'
import type { PageJob } from '#domain/page-jobs.ts'
import type { BuiltData } from '../build-data.ts'
import type { PageOptions } from './page-options.ts'

/** Archives up to here get a page for every day and paper. */
const ALL_UP_TO = 20_000
/** Of larger ones the newest days do, so that hosts still take the output. */
const NEWEST = 365

export interface PagePlan {
  readonly manifest: Manifest
  /** Newest first; the job of a day is read when it is asked for. */
  readonly jobs: () => Generator<PageJob>
  /** The year that dates leave out: that of the newest day, not of the clock, so that a build depends on its digests only. */
  readonly year: number
  /** How many days get pages. */
  readonly days: number
  /** What was chosen and why, for the build's log. */
  readonly choice: string
}

/** Which days get pages. */
export function planPages({ files, counts }: BuiltData, { days: wanted }: PageOptions): PagePlan {
  const manifest = decodeManifest(JSON.parse(files.get(MANIFEST_PATH) ?? '{}'))
  const all = manifest.days.length
  const chosen = wanted ?? (counts.papers <= ALL_UP_TO ? 'all' : NEWEST)
  const days = chosen === 'all' ? all : Math.min(chosen, all)
  const why =
    wanted === undefined
      ? counts.papers <= ALL_UP_TO
        ? `up to ${ALL_UP_TO} papers all do`
        : `over ${ALL_UP_TO} papers the newest ${NEWEST} days do`
      : 'as PAGE_DAYS says'
  const [newest] = manifest.days
  return {
    manifest,
    year: newest ? dayParts(newest.day).year : 0,
    days,
    choice:
      days === all ? `all ${all} days (${why})` : `the newest ${days} of ${all} days (${why}), the rest by 404.html`,
    *jobs() {
      for (const [i, { day, hash }] of manifest.days.slice(0, days).entries()) {
        const json = files.get(dayPath(day, hash))
        if (json !== undefined) yield { manifest, day: JSON.parse(json) as EncodedDay, isLatest: i === 0 }
      }
    },
  }
}
