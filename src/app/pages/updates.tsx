import { RefreshCw, WifiOff } from 'lucide'
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listBookmarks } from '#domain/bookmarks.ts'
import { paperCount, withoutSources } from '#domain/digest-day.ts'
import { offlineFiles } from '#domain/offline.ts'
import { dayPath, encodeDay, encodeManifest, MANIFEST_PATH, type Manifest } from '#domain/wire.ts'
import { dayQuery, manifestQuery } from '../data/archive-queries.ts'
import { keepFewDays } from '../data/few-days.ts'
import { keepOffline } from '../data/keep-offline.ts'
import { useIsOnline } from '../data/use-is-online.ts'
import { loadManifest } from '../data/load-archive.ts'
import { lookForVersion, watchVersions, type WaitingVersion } from '../data/service-worker.ts'
import { dropPage } from '../hydration/static-page.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { isSearchOpen, navigate } from '../routing/router.tsx'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** A tab that comes back into sight looks again after this long. */
const LOOK_AGAIN_MS = 10 * 60_000

const ONLINE_AGAIN_MS = 4000
/** Keeping files leaves the network to the reader first. */
const KEEP_AFTER_MS = 5000

/**
 * Registers the service worker, keeps files for offline and few of them in memory, and says when there is something new
 * (DESIGN.md §11).
 */
export function Updates() {
  const [version, setVersion] = useState<WaitingVersion>()
  const { offered, accept } = useNewDays()
  useKeptOffline()
  const client = useQueryClient()
  useEffect(() => keepFewDays(client), [client])
  useEffect(() => {
    const stop = new AbortController()
    void watchVersions(setVersion, stop.signal)
    const link = document.createElement('link')
    link.rel = 'manifest'
    link.href = `${import.meta.env.BASE_URL}manifest.webmanifest`
    document.head.append(link)
    return () => {
      stop.abort()
      link.remove()
    }
  }, [])
  const isOnline = useIsOnline()

  return (
    <>
      {!isOnline && <OfflineBanner />}
      {version && <VersionBanner version={version} />}
      {offered && <NewDayBanner manifest={offered} onAccept={accept} />}
    </>
  )
}

function OfflineBanner() {
  const t = useAllMessages()
  const { settings } = useSettings()
  return (
    <Banner tone="info" icon={<Icon of={WifiOff} />}>
      {t.offline(settings.offlineDays)}
    </Banner>
  )
}

function VersionBanner({ version }: { version: WaitingVersion }) {
  const t = useAllMessages()
  return (
    <Banner tone="info" icon={<Icon of={RefreshCw} />} action={<Button onClick={version.apply}>{t.reload}</Button>}>
      {t.newVersion}
    </Banner>
  )
}

function NewDayBanner({ manifest, onAccept }: { manifest: Manifest; onAccept: () => void }) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const { hiddenSources } = useSettings().settings
  const [latest] = manifest.days
  if (!latest) return null
  return (
    <Banner tone="info" icon={<Icon of={RefreshCw} />} action={<Button onClick={onAccept}>{t.view}</Button>}>
      {t.newPapers(t.date(latest.day, thisYear), paperCount(withoutSources(latest, hiddenSources)))}
    </Banner>
  )
}

/** The archive as it is now: what is on the page may have come out of storage, and a tab may stay open for days. */
const freshQuery = queryOptions({
  queryKey: ['fresh-manifest'],
  queryFn: ({ signal }) => {
    void lookForVersion()
    return loadManifest(signal)
  },
  staleTime: LOOK_AGAIN_MS,
  refetchInterval: LOOK_AGAIN_MS,
  refetchOnWindowFocus: true,
  refetchOnReconnect: false,
  // Offline, or a host in trouble: the next look may do better.
  retry: false,
})

/** A newer archive than the one on the page; the list under the reader stays until it is accepted. */
function useNewDays() {
  const client = useQueryClient()
  const known = useQuery(manifestQuery).data
  const { data: fresh, refetch } = useQuery({ ...freshQuery, enabled: known !== undefined })
  useEffect(() => {
    const stop = new AbortController()
    // A network that has just come back may not carry anything yet.
    const lookTwice = () => {
      void refetch()
      setTimeout(() => !stop.signal.aborted && void refetch(), ONLINE_AGAIN_MS)
    }
    addEventListener('online', lookTwice, { signal: stop.signal })
    return () => stop.abort()
  }, [refetch])

  const offered = known && fresh && isNewer(fresh, known) ? fresh : undefined
  const accept = () => {
    dropPage()
    client.setQueryData(manifestQuery.queryKey, offered)
    const latest = offered?.days[0]
    if (latest) navigate({ type: 'day', day: latest.day, filter: {} })
  }
  return { offered, accept }
}

/** True when the latest day is later, or has more papers than before. */
function isNewer(fresh: Manifest, known: Manifest): boolean {
  const [after] = fresh.days
  const [before] = known.days
  if (!after) return false
  return !before || after.day > before.day || (after.day === before.day && paperCount(after) > paperCount(before))
}

/** Stores the newest days and the days of all bookmarks, as the settings say. */
function useKeptOffline(): void {
  const client = useQueryClient()
  const manifest = useQuery(manifestQuery).data
  const { bookmarks } = useBookmarks()
  const { settings } = useSettings()
  const files = manifest
    ? offlineFiles(manifest, settings.offlineDays, new Set(listBookmarks(bookmarks).flatMap(({ day }) => day ?? [])))
    : []
  const key = files.join('\n')
  useEffect(() => {
    if (key === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void keepOffline(key.split('\n'), (file) => heldFile(client, file), stop.signal, isSearchOpen).catch(() => {
        // Storage is full or blocked: what is there stays readable.
      })
    }, KEEP_AFTER_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, key])
}

/** The text of a file whose content the app has: nothing is fetched twice. */
function heldFile(client: QueryClient, file: string): string | undefined {
  const manifest = client.getQueryData(manifestQuery.queryKey)
  if (manifest === undefined) return undefined
  if (file === MANIFEST_PATH) return encodeManifest(manifest)
  const entry = manifest.days.find(({ day, hash }) => dayPath(day, hash) === file)
  const day = entry && client.getQueryData(dayQuery(manifest, entry.day).queryKey)
  return day ? encodeDay(day) : undefined
}
