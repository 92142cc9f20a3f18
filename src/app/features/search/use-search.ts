import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { SearchResults } from '#domain/search/search-index.ts'
import type { SearchProgress } from '../../../worker/search-messages.ts'
import type { SearchClient, SearchUpdate } from './search-client.ts'

export type SearchState =
  /** Nothing to search for. */
  | { readonly status: 'idle' }
  /** No results yet, of this query or the one before. */
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready'
      /** What the results answer: while one types on, the query before. */
      readonly query: string
      /** False while one types on. */
      readonly isCurrent: boolean
      readonly results: SearchResults
      readonly progress: SearchProgress
      /** Asks for more rows. */
      readonly showMore: () => void
      /** Tries months again that could not be read. */
      readonly retry: () => void
    }
  /** The worker crashed, or no paper could be loaded. */
  | { readonly status: 'failed'; readonly message: string; readonly retry: () => void }

/** Rows a search shows at first: twice what is in sight. Each key draws them anew. */
export const ROWS = 12
/** Rows that come when the end is in sight. */
const MORE_ROWS = 30

/**
 * Results for what is in the search field.
 * @param query what was really typed: nothing an input method is still composing
 * @param kept the row the reader chose: results that push it out of the list show only when the list is longer
 */
export function useSearch(query: string, client: SearchClient, kept?: PaperId): SearchState {
  const [answers] = useState(answerStore)
  const answer = useSyncExternalStore(answers.subscribe, answers.get)
  const [attempt, setAttempt] = useState(0)
  const [more, setMore] = useState({ query: '', limit: ROWS })
  const trimmed = query.trim()
  const limit = more.query === trimmed ? more.limit : ROWS

  const receive = useEffectEvent((update: SearchUpdate) => {
    const known = answers.get()
    const before = known?.query === trimmed ? known.update : undefined
    if (pushesOut(kept, before, update)) setMore({ query: trimmed, limit: limit * 2 })
    else answers.set({ query: trimmed, update: withKnownHits(before, update) })
  })
  useEffect(() => {
    if (trimmed === '') {
      // What is typed after clearing the field must not begin with the results of before.
      answers.set(undefined)
      return undefined
    }
    return client.search(trimmed, limit, (update) => receive(update))
  }, [client, answers, trimmed, limit, attempt])

  if (trimmed === '') return { status: 'idle' }
  if (answer === undefined) return { status: 'loading' }
  const isCurrent = answer.query === trimmed
  const failure = failureOf(answer.update)
  if (failure !== undefined) {
    const retry = () => {
      answers.set(undefined)
      setAttempt((count) => count + 1)
    }
    // Typing on is a new attempt already.
    return isCurrent ? { status: 'failed', message: failure, retry } : { status: 'loading' }
  }
  if (answer.update.type === 'failed') return { status: 'loading' }
  const { results, progress } = answer.update
  return {
    status: 'ready',
    query: answer.query,
    isCurrent,
    results,
    progress,
    showMore() {
      if (isCurrent && results.hits.length < results.total)
        setMore({ query: trimmed, limit: results.hits.length + MORE_ROWS })
    },
    retry: () => setAttempt((count) => count + 1),
  }
}

interface Answer {
  readonly query: string
  readonly update: SearchUpdate
}

/**
 * Holds the newest answer outside of React, which draws such a change in the task that brings it: put off to a task of
 * its own, as it does with state, the rows would often miss the frame.
 */
function answerStore() {
  let answer: Answer | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => answer,
    set(next: Answer | undefined) {
      answer = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** `update` with the hits of `before` that have not changed: their rows are not drawn anew. */
function withKnownHits(before: SearchUpdate | undefined, update: SearchUpdate): SearchUpdate {
  if (before?.type !== 'results' || update.type === 'failed') return update
  const known = new Map(before.results.hits.map((hit) => [hit.id, hit]))
  const hits = update.results.hits.map((hit) => {
    const same = known.get(hit.id)
    return same && JSON.stringify(same) === JSON.stringify(hit) ? same : hit
  })
  return { ...update, results: { ...update.results, hits } }
}

/** Whether the row of `kept` was there, or is to be found by now, and lies beyond the last row asked for. */
function pushesOut(kept: PaperId | undefined, before: SearchUpdate | undefined, update: SearchUpdate): boolean {
  if (kept === undefined || update.type === 'failed') return false
  const has = ({ results }: { results: SearchResults }) => results.hits.some(({ id }) => id === kept)
  const isExpected = update.progress.done || (before?.type === 'results' && has(before))
  return isExpected && !has(update) && update.results.hits.length < update.results.total
}

function failureOf(update: SearchUpdate): string | undefined {
  if (update.type === 'failed') return update.message
  const { done, searched, failed } = update.progress
  return done && searched === 0 ? failed[0]?.reason : undefined
}
