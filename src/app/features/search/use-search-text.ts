import { useEffect, useEffectEvent, useState } from 'react'

const URL_FOLLOWS_AFTER_MS = 300

interface SearchText {
  /** What the field shows, half-typed syllables included. */
  readonly text: string
  /** What was really typed: `text` without what an input method is still composing. */
  readonly query: string
  /** @param composing true while an input method has not settled the text yet */
  readonly change: (text: string, composing: boolean) => void
}

/**
 * The text of the search field. It starts as the query of the URL and the URL follows it, a little after the last key.
 * @param onSettled writes the query into the URL
 */
export function useSearchText(urlQuery: string, onSettled: (query: string) => void): SearchText {
  const [text, setText] = useState(urlQuery)
  const [query, setQuery] = useState(urlQuery)
  const [knownUrlQuery, setKnownUrlQuery] = useState(urlQuery)

  // The URL changed by itself, not by following the field: the field follows it.
  if (urlQuery !== knownUrlQuery) {
    setKnownUrlQuery(urlQuery)
    if (urlQuery !== query) {
      setText(urlQuery)
      setQuery(urlQuery)
    }
  }

  const settle = useEffectEvent(onSettled)
  useEffect(() => {
    if (query === urlQuery) return
    const timer = setTimeout(() => settle(query), URL_FOLLOWS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [query, urlQuery])

  return {
    text,
    query,
    change(next, composing) {
      setText(next)
      if (!composing) setQuery(next)
    },
  }
}
