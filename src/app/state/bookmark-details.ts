import type { PaperId } from '#domain/ids.ts'

/** Asks for the tags and the note of a bookmark to be shown beside its button. */
export interface DetailsRequest {
  readonly id: PaperId
  /** Where to type at once; without it, focus stays where it is. */
  readonly focus?: 'tags' | 'note'
  /** The button that was pressed; without one, that of the reader or the row. */
  readonly opener?: HTMLElement
}

let listener: ((request: DetailsRequest) => void) | undefined
/** Asked before the panel's file was there. */
let waiting: DetailsRequest | undefined

/** Shows the details of a bookmark, as soon as the panel is there. */
export function showDetails(request: DetailsRequest): void {
  if (listener) listener(request)
  else waiting = request
}

/** The panel's side: it is the only one there is. */
export function onDetails(next: (request: DetailsRequest) => void): () => void {
  listener = next
  if (waiting) next(waiting)
  waiting = undefined
  return () => void (listener = undefined)
}
