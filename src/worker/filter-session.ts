import { createTextFilter } from '#domain/search/text-filter.ts'
import type { FilterReply, FilterRequest } from './search-messages.ts'

/** The filter of the library without its worker. */
export function createFilterSession(post: (reply: FilterReply) => void): {
  readonly receive: (request: FilterRequest) => void
} {
  let filter = createTextFilter([])
  return {
    receive(request) {
      if (request.type === 'filter-items') {
        filter = createTextFilter(request.items)
        return
      }
      const { items, terms } = filter(request.typed)
      const places = [...items].sort((a, b) => a - b)
      post({ type: 'filtered', sequence: request.sequence, places, terms: [...terms] })
    },
  }
}
