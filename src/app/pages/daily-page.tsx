import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Day, PaperId } from '#domain/ids.ts'
import { hrefOf, type DayFilter, type Route } from '#domain/links.ts'
import type { PageData } from '#domain/page-data.ts'
import type { Manifest } from '#domain/wire.ts'
import { dayQuery, loadedDayOf, manifestQuery, paperDayQuery } from '../data/archive-queries.ts'
import { pageData } from '../hydration/static-page.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { AppShell } from './app-shell.tsx'
import { DayView } from './day-view.tsx'

const loadAbsent = () => import('./absent-day.tsx')
const AbsentDay = lazyChunk(() => loadAbsent().then((module) => module.AbsentDay))
const Awaited = lazyChunk(() => loadAbsent().then((module) => module.Awaited))
const NoDay = lazyChunk(() => import('./day-states.tsx').then((module) => module.NoDay))
const PaperNotFound = lazyChunk(() => import('./paper-not-found.tsx').then((module) => module.PaperNotFound))

export type DailyRoute = Extract<Route, { type: 'home' | 'day' | 'paper' }>

/** The latest day, one day, or the day of a paper with the paper open: the same three panes. */
export function DailyPage({ route }: { route: DailyRoute }) {
  const t = useMessages()
  const manifest = useQuery(manifestQuery)
  // A page of the build knows the days around its own before the manifest is there.
  const known = manifest.data ?? pageOf(route)?.manifest
  if (known) return <ArchivedDay manifest={known} route={route} />
  return (
    <Frame>
      <Awaited query={all(manifest)} what={t.daily} />
    </Frame>
  )
}

interface ArchivedDayProps {
  readonly manifest: Manifest
  readonly route: DailyRoute
}

function ArchivedDay({ manifest, route }: ArchivedDayProps) {
  const page = pageOf(route)
  // The latest day of a page stays its latest, whatever has come since.
  const latest = (route.type === 'home' ? page?.day.day : undefined) ?? manifest.days[0]?.day
  const paperId = route.type === 'paper' ? route.id : undefined
  const client = useQueryClient()
  const loadedDay = paperId && (loadedDayOf(client, manifest, paperId) ?? page?.day.day)
  const paperDay = useQuery({
    ...paperDayQuery(manifest, paperId ?? ('' as PaperId)),
    enabled: paperId !== undefined && loadedDay === undefined,
  })

  if (latest === undefined) {
    return (
      <Frame>
        <NoDay manifest={manifest} day={undefined} />
      </Frame>
    )
  }
  if (paperId === undefined) {
    return <OneDay manifest={manifest} day={route.type === 'day' ? route.day : latest} filter={route.filter} />
  }
  const day = loadedDay ?? paperDay.data
  if (day) return <OneDay manifest={manifest} day={day} filter={route.filter} paperId={paperId} />
  if (day === null) return <OneDay manifest={manifest} day={latest} filter={{}} missing={paperId} />
  return (
    <Frame>
      <Awaited query={all(paperDay)} what={paperId} />
    </Frame>
  )
}

interface OneDayProps {
  readonly manifest: Manifest
  readonly day: Day
  readonly filter: DayFilter
  /** The paper the URL names. */
  readonly paperId?: PaperId
  /** A paper the URL names and the archive does not have. */
  readonly missing?: PaperId
}

/** What the page carries, if it was drawn for this route. */
function pageOf(route: DailyRoute): PageData | undefined {
  const page = pageData()
  const bare: Route = route.type === 'paper' ? { type: 'paper', id: route.id, filter: {} } : { ...route, filter: {} }
  return page?.path === hrefOf(bare) ? page : undefined
}

function OneDay({ manifest, day, filter, paperId, missing }: OneDayProps) {
  const t = useMessages()
  const thisYear = useThisYear()
  const query = useQuery(dayQuery(manifest, day))

  const page = pageData()
  const drawn = !query.data && page?.day.day === day && holds(page, paperId) ? page : undefined
  const shown = query.data ?? drawn?.day

  if (shown) {
    return (
      <DayView
        manifest={manifest}
        day={shown}
        part={drawn?.part}
        filter={filter}
        paperId={paperId}
        standIn={missing === undefined ? undefined : <PaperNotFound id={missing} />}
      />
    )
  }
  return (
    <Frame day={day} label={t.dayPapers(t.date(day, thisYear))}>
      <AbsentDay {...{ manifest, day }} query={all(query)} forPaper={paperId !== undefined} />
    </Frame>
  )
}

/** Whether a page's part of its day is enough to show the paper, or the list when there is none. */
function holds({ day, part }: PageData, paperId: PaperId | undefined): boolean {
  return paperId === undefined ? part?.kind !== 'one' : day.papers.some(({ id }) => id === paperId)
}

/** The panes without papers: what stands in the list's place. */
function Frame({ day, label, children }: { day?: Day; label?: string; children: ReactNode }) {
  const t = useMessages()
  return (
    <AppShell
      section="daily"
      day={day}
      list={children}
      listLabel={label ?? t.daily}
      reader={<main id="reader" />}
      phoneView="list"
    />
  )
}

/** A query tells only of what was asked of it while drawing. What draws it in a file of its own asks too late. */
function all(query: UseQueryResult): UseQueryResult {
  return { ...query }
}
