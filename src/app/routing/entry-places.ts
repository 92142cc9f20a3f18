/**
 * Where the reader is in what a history entry shows, in the list and in the paper (DESIGN.md §8, Scroll restoration).
 * Entries are named by their depth in the tab's history; a new one forgets what another of its depth had. Storage that is
 * blocked or full costs the place after a reload, nothing else.
 */

/** Of the list: the first row in sight. Of the reader: its paper. */
export interface Place {
  /** Names the list or the paper; the place of another is none. */
  readonly of: string
  /** Id of a row; only of a list. */
  readonly anchor?: string
  /** How far the row lies below the scroller's top, or how far the paper is scrolled, px. */
  readonly offset: number
}

type Pane = 'list' | 'reader'

const keyOf = (pane: Pane, entry: number) => `ridu:entry:${entry}:${pane}`

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** Remembers a place for as long as the tab lives, under one more name if given. */
export function keepPlace(pane: Pane, entry: number, place: Place, name = keyOf(pane, entry)): void {
  const text = JSON.stringify(place)
  attempt(() => [keyOf(pane, entry), name].forEach((key) => sessionStorage.setItem(key, text)))
}

/** The place of an entry, if it shows `of`; of whatever it shows, when that is not given. */
export function placeOf(pane: Pane, entry: number, of?: string): Place | undefined {
  const place = readPlace('sessionStorage', keyOf(pane, entry))
  return of === undefined || place?.of === of ? place : undefined
}

/** A stored place; undefined for anything else. */
export function readPlace(storage: 'sessionStorage' | 'localStorage', name: string): Place | undefined {
  const place = attempt(() => JSON.parse(window[storage].getItem(name) ?? 'null') as Partial<Place> | null)
  return typeof place?.of === 'string' && typeof place.offset === 'number' ? (place as Place) : undefined
}

export function forgetPlace(pane: Pane, entry: number): void {
  attempt(() => sessionStorage.removeItem(keyOf(pane, entry)))
}
