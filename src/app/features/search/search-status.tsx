import { useEffect } from 'react'
import { toDay } from '#domain/ids.ts'
import { dayParts } from '#domain/calendar.ts'
import type { AllMessages } from '../../i18n/messages-zh-later.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSettled } from './use-settled.ts'
import type { SearchState } from './use-search.ts'

const LOADING_AFTER_MS = 300

/** How many results there are, or how far the search is. Once it is through, the count is read aloud. */
export function SearchStatus({ state }: { state: SearchState }) {
  const t = useAllMessages()
  const announce = useAnnounce()
  const isSlow = useSettled(state.status, LOADING_AFTER_MS) === 'loading'
  const text = statusText(state, t)
  const isThrough = state.status === 'ready' && state.isCurrent && state.progress.done
  const spoken = isThrough ? (state.results.total === 0 ? t.noResults(state.query) : text) : undefined
  useEffect(() => {
    if (spoken !== undefined) announce(spoken)
  }, [spoken, announce])

  if (state.status === 'loading') return isSlow ? t.loadingDay : null
  if (state.status !== 'ready') return null
  return (
    <>
      <span className="truncate">{text}</span>
      {state.progress.done && state.progress.failed.length > 0 && (
        <button type="button" onClick={state.retry} className="text-link touch-target ml-2 shrink-0">
          {t.retry}
        </button>
      )}
    </>
  )
}

function statusText(state: SearchState, t: AllMessages): string {
  if (state.status !== 'ready') return ''
  const { results, progress } = state
  if (!progress.done) return t.searchingOlder(monthName(progress.month, t))
  return progress.failed.length === 0
    ? t.resultsOfAll(results.total, progress.searched)
    : t.resultsWithout(results.total, progress.failed.length)
}

function monthName(month: string | undefined, t: AllMessages): string {
  const day = toDay(`${month ?? ''}-01`)
  if (day === undefined) return ''
  const { year, month: number } = dayParts(day)
  return t.month(year, number)
}
