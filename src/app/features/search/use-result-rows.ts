import { useCallback, useId, useMemo, useState } from 'react'
import type { Day, PaperId } from '#domain/ids.ts'
import { parseSearchText } from '#domain/search/query-language.ts'
import { activeRow, type ChosenRow, type SearchRow } from './active-row.ts'
import type { SearchClient } from './search-client.ts'
import type { Move } from './search-field.tsx'
import { useSearch } from './use-search.ts'

interface ResultRowsOptions {
  readonly client: SearchClient
  readonly today: Day
  /** The row that is chosen at first. */
  readonly first: ChosenRow | undefined
}

const NO_ROWS: readonly SearchRow[] = []

/** What is found for `asked` as rows, which of them is active, and how keys and pointer choose another. */
export function useResultRows(asked: string, { client, today, first }: ResultRowsOptions) {
  const [chosen, setChosen] = useState(first)
  const kept = chosen?.query === asked.trim() && chosen.id !== 'day' ? chosen.id : undefined
  const state = useSearch(asked, client, kept)
  const ready = state.status === 'ready' ? state : undefined
  const { query = '', results } = ready ?? {}
  // The same as long as the results are: then no row is drawn anew.
  const rows = useMemo<readonly SearchRow[]>(() => {
    if (results === undefined) return NO_ROWS
    const { target } = parseSearchText(query, today)
    // The day that was asked for comes first.
    const day: readonly SearchRow[] = target?.type === 'day' ? [{ id: 'day', day: target.day }] : []
    return [...day, ...results.hits.map((hit) => ({ id: hit.id, hit }))]
  }, [results, query, today])
  const active = activeRow(rows, query, chosen)
  const listId = useId()
  const optionId = useCallback((id: PaperId | 'day') => `${listId}${id}`, [listId])

  function choose(row: SearchRow) {
    if (ready) setChosen({ id: row.id, query })
  }
  return {
    state,
    ready,
    rows,
    active,
    listId,
    /** The id of the active row's element. */
    activeOption: active.row && optionId(active.row.id),
    optionId,
    choose,
    /** @returns whether there is a row to move to */
    move(by: Move): boolean {
      // Home and End are the text's until one is among the results.
      if (rows.length === 0 || ((by === 'first' || by === 'last') && !active.isChosen)) return false
      const next = active.after(by)
      if (next) {
        choose(next)
        document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' })
      }
      return true
    },
  }
}
