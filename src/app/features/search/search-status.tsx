import { useEffect } from 'react'
import { toDay } from '#domain/ids.ts'
import { dayParts } from '#domain/calendar.ts'
import type { SearchProgress } from '../../../worker/search-messages.ts'
import type { AllMessages } from '../../i18n/messages-zh-later.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSettled } from './use-settled.ts'
import type { SearchState } from './use-search.ts'

const LOADING_AFTER_MS = 300

/**
 * How many results there are, or how far the search is. Once it is through, the count is read aloud.
 * @param onAbstracts loads the abstracts that wait on a slow connection
 */
export function SearchStatus({ state, onAbstracts }: { state: SearchState; onAbstracts?: () => void }) {
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
      {/* Another text is another element: it takes its place at the right edge, and nothing moves there. */}
      <span key={text} className="truncate">
        {text}
      </span>
      {state.progress.done && state.progress.failed.length > 0 && (
        <button type="button" onClick={state.retry} className="text-link touch-target ml-2 shrink-0">
          {t.retry}
        </button>
      )}
      {onAbstracts && isWaiting(state.progress) && (
        <button type="button" onClick={onAbstracts} className="text-link touch-target ml-2 shrink-0">
          {t.searchAbstracts}
        </button>
      )}
    </>
  )
}

function statusText(state: SearchState, t: AllMessages): string {
  if (state.status !== 'ready') return ''
  const { results, progress } = state
  if (!progress.done && progress.abstracts === 0) return t.searchingOlder(monthName(progress.month, t))
  if (!progress.done) return t.resultsOfTitles(results.total, progress.abstracts, progress.searched)
  if (isWaiting(progress) && progress.failed.length === 0)
    return t.resultsWithoutAbstracts(results.total, progress.searched)
  return progress.failed.length === 0
    ? t.resultsOfAll(results.total, progress.searched)
    : t.resultsWithout(results.total, progress.failed.length)
}

/** Titles are searched, abstracts wait to be asked for. */
export function isWaiting({ done, abstractsWait, abstracts, searched }: SearchProgress): boolean {
  return done && abstractsWait && abstracts < searched
}

function monthName(month: string | undefined, t: AllMessages): string {
  const day = toDay(`${month ?? ''}-01`)
  if (day === undefined) return ''
  const { year, month: number } = dayParts(day)
  return t.month(year, number)
}
