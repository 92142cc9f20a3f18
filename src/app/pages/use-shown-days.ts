import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { withoutSources, type DaySummary } from '#domain/digest-day.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { useSettings } from '../state/use-settings.ts'

const NO_DAYS: readonly DaySummary[] = []

/** All days, newest first, as the reader wants to see them: without the sources that the settings hide. */
export function useShownDays(): readonly DaySummary[] {
  const { hiddenSources } = useSettings().settings
  const days: readonly DaySummary[] = useQuery(manifestQuery).data?.days ?? NO_DAYS
  return useMemo(
    () => (hiddenSources.length === 0 ? days : days.map((day) => withoutSources(day, hiddenSources))),
    [days, hiddenSources],
  )
}
