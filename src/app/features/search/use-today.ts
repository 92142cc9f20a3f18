import { useSyncExternalStore } from 'react'
import { localDay } from '#domain/calendar.ts'
import type { Day } from '#domain/ids.ts'

const never = () => () => {}

/** The day it is where the reader is; what 昨天 is reckoned from. */
export function useToday(): Day {
  return useSyncExternalStore(never, () => localDay(new Date()))
}
