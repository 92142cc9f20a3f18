import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Day } from '#domain/ids.ts'
import { DATA_CACHE } from '#domain/offline.ts'
import { dayPath, type Manifest } from '#domain/wire.ts'
import { dayQuery, manifestQuery } from './archive-queries.ts'
import { dataUrl } from './fetch-json.ts'
import { useIsOnline } from './use-is-online.ts'

/** Without a connection the days that can be read: those stored, and those the page holds. Else undefined: all can. */
export function useSavedDays(): ReadonlySet<Day> | undefined {
  const isOnline = useIsOnline()
  const client = useQueryClient()
  const [stored, setStored] = useState<ReadonlySet<string>>()
  useEffect(() => {
    if (isOnline) return
    let isLeft = false
    void storedFiles().then((files) => {
      if (!isLeft) setStored(files)
    })
    return () => {
      isLeft = true
    }
  }, [isOnline])
  const manifest = client.getQueryData(manifestQuery.queryKey)
  if (isOnline || !stored || !manifest) return undefined
  const isSaved = ({ day, hash }: Manifest['days'][number]) =>
    stored.has(new URL(dataUrl(dayPath(day, hash)), location.href).href) ||
    client.getQueryData(dayQuery(manifest, day).queryKey) !== undefined
  return new Set(manifest.days.filter(isSaved).map(({ day }) => day))
}

/** The addresses of the files kept for offline use; none where the browser has no cache, or refuses it. */
async function storedFiles(): Promise<ReadonlySet<string>> {
  try {
    const cache = await caches.open(DATA_CACHE)
    return new Set((await cache.keys()).map(({ url }) => url))
  } catch {
    return new Set()
  }
}
