import { Newspaper } from 'lucide'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Day, PaperId } from '#domain/ids.ts'
import type { DayFilter, Route } from '#domain/links.ts'
import type { Manifest } from '#domain/wire.ts'
import { dayQuery, loadedDayOf, manifestQuery, paperDayQuery } from '../data/archive-queries.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { AppShell } from './app-shell.tsx'
import { DayView } from './day-view.tsx'
import { LoadFailure, LoadingRows } from './load-state.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { Icon } from '../ui/icon.tsx'

const NoSuchDay = lazyChunk(() => import('./day-states.tsx').then((module) => module.NoSuchDay))
const PaperNotFound = lazyChunk(() => import('./paper-not-found.tsx').then((module) => module.PaperNotFound))

export type DailyRoute = Extract<Route, { type: 'home' | 'day' | 'paper' }>

/** The latest day, one day, or the day of a paper with the paper open: the same three panes. */
export function DailyPage({ route }: { route: DailyRoute }) {
  const t = useMessages()
  const manifest = useQuery(manifestQuery)
  if (manifest.data) return <ArchivedDay manifest={manifest.data} route={route} />
  const content = manifest.isError ? (
    <LoadFailure what={t.daily} error={manifest.error} onRetry={() => void manifest.refetch()} headingLevel="h1" />
  ) : (
    <LoadingRows />
  )
  return (
    <AppShell section="daily" list={() => content} listLabel={t.daily} reader={<main id="reader" />} phoneView="list" />
  )
}

interface ArchivedDayProps {
  readonly manifest: Manifest
  readonly route: DailyRoute
}

function ArchivedDay({ manifest, route }: ArchivedDayProps) {
  const t = useMessages()
  const latest = manifest.days[0]?.day
  const paperId = route.type === 'paper' ? route.id : undefined
  const client = useQueryClient()
  const loadedDay = paperId && loadedDayOf(client, manifest, paperId)
  const paperDay = useQuery({
    ...paperDayQuery(manifest, paperId ?? ('' as PaperId)),
    enabled: paperId !== undefined && loadedDay === undefined,
  })

  if (latest === undefined) return <NoDigests />
  if (paperId === undefined) {
    return <OneDay manifest={manifest} day={route.type === 'day' ? route.day : latest} filter={route.filter} />
  }
  if (loadedDay) return <OneDay manifest={manifest} day={loadedDay} filter={route.filter} paperId={paperId} />
  if (paperDay.isError) {
    const failure = (
      <LoadFailure what={paperId} error={paperDay.error} onRetry={() => void paperDay.refetch()} headingLevel="h1" />
    )
    return (
      <AppShell
        section="daily"
        list={() => failure}
        listLabel={t.daily}
        reader={<main id="reader" />}
        phoneView="list"
      />
    )
  }
  if (paperDay.data === undefined) {
    return (
      <AppShell
        section="daily"
        list={() => <LoadingRows />}
        listLabel={t.daily}
        reader={<main id="reader" />}
        phoneView="list"
      />
    )
  }
  if (paperDay.data === null) {
    return <OneDay manifest={manifest} day={latest} filter={{}} missing={paperId} />
  }
  return <OneDay manifest={manifest} day={paperDay.data} filter={route.filter} paperId={paperId} />
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

function OneDay({ manifest, day, filter, paperId, missing }: OneDayProps) {
  const t = useMessages()
  const thisYear = useThisYear()
  const query = useQuery(dayQuery(manifest, day))
  const date = t.date(day, thisYear)
  useDocumentTitle(query.data === null ? t.noSuchDay(date) : undefined)

  if (query.data) {
    return (
      <DayView
        manifest={manifest}
        day={query.data}
        filter={filter}
        paperId={paperId}
        standIn={missing === undefined ? undefined : <PaperNotFound id={missing} />}
      />
    )
  }
  const content =
    query.data === null ? (
      <NoSuchDay manifest={manifest} day={day} />
    ) : query.isError ? (
      <LoadFailure what={date} error={query.error} onRetry={() => void query.refetch()} headingLevel="h1" />
    ) : (
      <LoadingRows />
    )
  return (
    <AppShell
      section="daily"
      day={day}
      list={() => content}
      listLabel={t.dayPapers(date)}
      reader={<main id="reader" />}
      phoneView="list"
    />
  )
}

function NoDigests() {
  const t = useMessages()
  useDocumentTitle(t.noDigests)
  const content = (
    <EmptyState icon={<Icon of={Newspaper} size={24} />} title={t.noDigests} headingLevel="h1">
      {t.noDigestsHint}
    </EmptyState>
  )
  return (
    <AppShell section="daily" list={() => content} listLabel={t.daily} reader={<main id="reader" />} phoneView="list" />
  )
}
