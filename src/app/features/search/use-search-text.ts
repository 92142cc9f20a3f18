import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { openLastChip, queryOf, takeChips, typedSearch, type TypedSearch } from './typed-search.ts'
import { useToday } from './use-today.ts'

const URL_FOLLOWS_AFTER_MS = 300

export interface SearchText {
  /** Conditions that have become chips, each as it was typed. */
  readonly chips: readonly string[]
  /** What the input shows, half-typed syllables included. */
  readonly text: string
  /** What was really typed, chips and all: without what an input method is still composing. */
  readonly query: string
  /** Where the caret belongs after a change that did not come from the input; a new object for each. */
  readonly caret: { readonly at: number } | undefined
  /**
   * The input has changed.
   * @param composing true while an input method has not settled the text yet
   * @param caret its end unless given
   */
  readonly change: (text: string, composing: boolean, caret?: number) => void
  /** The input is about to change so: the browser's own part of a key takes as long as half an answer. */
  readonly expect: (text: string, caret: number) => void
  /** Replaces everything. @param isEnded false while one types on */
  readonly search: (query: string, isEnded?: boolean) => void
  readonly addChip: (condition: string) => void
  readonly removeChip: (place: number) => void
  /** Turns the last chip back into text. */
  readonly openLastChip: () => void
}

/**
 * What stands in the search field. It starts as the query of the URL and the URL follows it, a little after the last key.
 * @param onSettled writes the query into the URL
 * @param onTyped hears of a key's query at once, before anything is drawn
 */
export function useSearchText(
  urlQuery: string,
  onSettled: (query: string) => void,
  onTyped: (query: string) => void,
): SearchText {
  const today = useToday()
  const [typed, setTyped] = useState(() => typedSearch(urlQuery, today))
  const [composed, setComposed] = useState<string>()
  const [caret, setCaret] = useState<{ readonly at: number }>()
  const [knownUrlQuery, setKnownUrlQuery] = useState(urlQuery)
  const query = queryOf(typed)

  // The URL changed by itself, not by following the field: the field follows it.
  if (urlQuery !== knownUrlQuery) {
    setKnownUrlQuery(urlQuery)
    if (urlQuery !== query) {
      setTyped(typedSearch(urlQuery, today))
      setComposed(undefined)
    }
  }

  const settle = useEffectEvent(onSettled)
  useEffect(() => {
    if (query === urlQuery) return
    const timer = setTimeout(() => settle(query), URL_FOLLOWS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [query, urlQuery])

  // A key tells up to three times, as soon as it is known.
  const told = useRef<string>(undefined)
  function tell(next: string) {
    if (told.current === next) return
    told.current = next
    onTyped(next)
  }

  function put(next: TypedSearch, at = next.text.length) {
    setComposed(undefined)
    setTyped(next)
    setCaret({ at })
  }

  return {
    chips: typed.chips,
    text: composed ?? typed.text,
    query,
    caret,
    change(text, composing, at = text.length) {
      setComposed(composing ? text : undefined)
      if (composing) return
      const next = takeChips({ chips: typed.chips, text }, at, today)
      tell(queryOf(next))
      setTyped(next)
      if (next.text !== text) setCaret({ at: next.caret })
    },
    expect(text, at) {
      tell(queryOf(takeChips({ chips: typed.chips, text }, at, today)))
    },
    search(next, isEnded = true) {
      if (isEnded) put(typedSearch(next, today))
      else {
        // The caret stays with who types: the next letter may be there before this is drawn.
        setComposed(undefined)
        setTyped(takeChips({ chips: [], text: next }, next.length, today))
      }
    },
    addChip: (condition) => put({ chips: [...new Set([...typed.chips, condition])], text: typed.text }),
    removeChip: (place) => put({ chips: typed.chips.filter((_, i) => i !== place), text: typed.text }),
    openLastChip() {
      const next = openLastChip(typed)
      put(next, next.caret)
    },
  }
}
