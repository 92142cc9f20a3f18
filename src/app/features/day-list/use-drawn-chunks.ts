import { startTransition, useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'
import type { Settings } from '#domain/settings.ts'
import { drawNow } from '../../ui/draw-now.ts'
import { firstBelow } from '../../ui/first-below.ts'
import type { RowDepth } from './paper-row.tsx'
import { CHUNK_ROWS, GUESSED_HEIGHT } from './row-chunk.tsx'

/** Chunks out of sight that are drawn in one go: little enough that a slow phone stays quick between two goes. */
const STEP = 6

interface ListState {
  /** Of chunks. */
  readonly count: number
  readonly isLong: boolean
  readonly density: Settings['density']
  /** The row that is current, and the one the reader was at; -1 for none. */
  readonly current: number
  readonly reached: number
}

interface DrawnChunk {
  /** Undefined: none of its rows is there yet. */
  readonly depth: RowDepth | undefined
  /** Not the first in sight, nor those that the page of a day held before it was known how long it is: they must not change. */
  readonly isSkipped: boolean
}

type Drawn = ReadonlyMap<number, RowDepth>

/**
 * How much of each chunk of rows is drawn. Of a long list whole rows are drawn where the reader is; the others have
 * their texts only, which come a few at a time: so the day opens at once, the browser's own find sees every row, and a
 * row out of sight takes a fifth of the memory. A chunk that comes into sight is drawn whole before it is painted.
 */
export function useDrawnChunks(
  list: RefObject<HTMLElement | null>,
  { count, isLong, density, current, reached }: ListState,
): (chunk: number) => DrawnChunk {
  const [first] = useState(() => (isLong ? firstInSight(Math.max(reached, 0), density) : whole(0, count - 1)))
  const [drawn, setDrawn] = useState(first)
  const [filled, setFilled] = useState(0)

  const add = (from: number, to: number) =>
    setDrawn((before) => {
      // While the browser looks for a text the focus is in its field: new texts would lose what it has marked.
      const depth = document.hasFocus() ? 'full' : 'plain'
      const now = new Map(before)
      for (let i = Math.max(from, 0); i <= to; i++) if (now.get(i) !== 'full') now.set(i, depth)
      return now
    })
  const look = useEffectEvent(() => {
    const chunks = isLong ? list.current?.children : undefined
    if (!chunks) return
    const from = firstBelow(chunks, 0)
    const to = Math.min(firstBelow(chunks, window.innerHeight), chunks.length - 1)
    if (from > to) return
    if (!areDrawn(drawn, from, to)) drawNow(() => add(from, to))
    // The next ones, before they are needed.
    if (!areDrawn(drawn, Math.max(from - 1, 0), Math.min(to + 1, count - 1)))
      startTransition(() => add(from - 1, Math.min(to + 1, count - 1)))
  })

  useLayoutEffect(() => {
    // A frame later it would be seen. React draws nothing while it commits.
    queueMicrotask(look)
  }, [isLong, density])
  useEffect(() => {
    if (!isLong) return
    const stop = new AbortController()
    const options = { passive: true, capture: true, signal: stop.signal }
    // Scrolling of a pane does not bubble.
    document.addEventListener('scroll', look, options)
    window.addEventListener('resize', look, options)
    window.addEventListener('focus', () => startTransition(() => setDrawn(withRich)), options)
    return () => stop.abort()
  }, [isLong])
  useEffect(() => {
    if (!isLong || filled >= count) return
    const timer = setTimeout(() => startTransition(() => setFilled(filled + STEP)))
    return () => clearTimeout(timer)
  }, [isLong, filled, count])

  // With the chunk before it: what comes into sight with a row that is jumped to must have its true height.
  const isNear = (chunk: number, row: number) => row >= 0 && [0, 1].includes(Math.floor(row / CHUNK_ROWS) - chunk)
  const depthOf = (chunk: number): RowDepth | undefined => {
    if (!isLong || isNear(chunk, current) || isNear(chunk, reached)) return 'full'
    return drawn.get(chunk) ?? (chunk < filled ? 'far' : undefined)
  }
  return (chunk) => ({ depth: depthOf(chunk), isSkipped: isLong && !first.has(chunk) })
}

/** The chunks that come into sight with a row at the top of the window. */
function firstInSight(row: number, density: Settings['density']): Drawn {
  const last = row + Math.ceil(innerHeight / GUESSED_HEIGHT[density])
  return whole(Math.floor(row / CHUNK_ROWS), Math.floor(last / CHUNK_ROWS))
}

function whole(from: number, to: number): Drawn {
  return new Map(Array.from({ length: to - from + 1 }, (_, i) => [from + i, 'full']))
}

function areDrawn(drawn: Drawn, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (drawn.get(i) !== 'full') return false
  return true
}

function withRich(drawn: Drawn): Drawn {
  if (![...drawn.values()].includes('plain')) return drawn
  return new Map([...drawn.keys()].map((chunk) => [chunk, 'full']))
}
