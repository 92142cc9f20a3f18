import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { foldTyped, includesWords } from '#domain/library/library-view.ts'
import type { FilterItem } from '#domain/search/text-filter.ts'
import { createFilterClient, type FilterAnswer, type FilterClient } from './filter-client.ts'

const NOTHING_TO_MARK: readonly string[] = []

/**
 * Which items have what is typed; undefined while nothing is. What has it as it stands is there at once, and what the
 * worker finds by sound and in other spellings a moment later; the worker starts with the first character.
 * @param items must stay the same until one of them changes
 */
export function useTextFilter(items: readonly FilterItem[], typed: string): FilterAnswer | undefined {
  const asked = typed.trim()
  const client = useRef<FilterClient>(undefined)
  const loaded = useRef<readonly FilterItem[]>(undefined)
  const [failed, setFailed] = useState(false)
  const [answer, setAnswer] = useState<{ items: readonly FilterItem[]; asked: string; answer: FilterAnswer }>()
  // Going through 10,000 bookmarks takes milliseconds.
  const literal = useMemo(() => (asked === '' ? undefined : literally(items, asked)), [items, asked])
  const onFailure = useEffectEvent(() => setFailed(true))
  const [started, setStarted] = useState(false)
  if (asked !== '' && !started) setStarted(true)

  useEffect(() => {
    if (!started) return
    client.current = createFilterClient(() => onFailure())
    return () => {
      client.current?.dispose()
      loaded.current = undefined
    }
  }, [started])
  useEffect(() => {
    if (!started || asked === '') return
    if (loaded.current !== items) client.current?.load(items)
    loaded.current = items
    client.current?.ask(asked, (found) => {
      setFailed(false)
      setAnswer({ items, asked, answer: found })
    })
  }, [started, items, asked])

  if (literal === undefined) return undefined
  if (answer?.items !== items) return literal
  // Until the answer is there, nothing that is spelled out yet is better shown as what the letters before it found.
  return answer.asked === asked || (!failed && literal.places.size === 0) ? answer.answer : literal
}

function literally(items: readonly FilterItem[], typed: string): FilterAnswer {
  const places = new Set<number>()
  const wanted = foldTyped(typed)
  foldedTexts(items).forEach((text, i) => {
    if (includesWords(text, wanted)) places.add(i)
  })
  return { places, terms: places.size === 0 ? NOTHING_TO_MARK : typed.split(/\s+/) }
}

const folded = new WeakMap<readonly FilterItem[], readonly string[]>()

function foldedTexts(items: readonly FilterItem[]): readonly string[] {
  const known = folded.get(items) ?? items.map(({ texts, ids = [] }) => foldTyped([...texts, ...ids].join('\n')))
  folded.set(items, known)
  return known
}
