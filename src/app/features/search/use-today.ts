import { useSyncExternalStore } from 'react'
import { localDay } from '#domain/calendar.ts'
import type { Day } from '#domain/ids.ts'

const never = () => () => {}

/** The day it is where the reader is; what 昨天 is reckoned from. */
export function useToday(): Day {
  return useSyncExternalStore(never, today)
}

const MINUTE_MS = 60_000
let known: { readonly minute: number; readonly day: Day } | undefined

/** Reckoned once a minute: each key asks a dozen times. */
function today(): Day {
  const minute = Math.floor(Date.now() / MINUTE_MS)
  if (known?.minute !== minute) known = { minute, day: localDay(new Date()) }
  return known.day
}
