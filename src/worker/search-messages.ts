import type { Day, PaperId } from '#domain/ids.ts'
import type { SearchResults } from '#domain/search/search-index.ts'
import type { FilterItem } from '#domain/search/text-filter.ts'

/** A month the worker loads, in two files. */
export interface MonthFile {
  /** `YYYY-MM`. */
  readonly month: string
  /** Titles, authors and ids. Absolute: a relative URL would be resolved against the worker's own. */
  readonly url: string
  /** Abstracts of the same papers. */
  readonly abstractsUrl: string
  /** How many papers the manifest says it has. */
  readonly papers: number
}

/** How far loading is. */
export interface SearchProgress {
  /** Papers whose titles can be found so far. */
  readonly searched: number
  /** Papers whose abstracts can be found so far. */
  readonly abstracts: number
  /** Papers there are. */
  readonly total: number
  /** The oldest month read so far, `YYYY-MM`; absent before the first. */
  readonly month?: string
  /** True when everything asked for was read or has failed. */
  readonly done: boolean
  /** True when abstracts wait to be asked for: the connection is slow or counted. */
  readonly abstractsWait: boolean
  /** Months that could not be read, with the reason. They are tried again at the next query. */
  readonly failed: readonly { readonly month: string; readonly reason: string }[]
}

/** What is the reader's own, for `is:` and `tag:`. */
export interface PersonalState {
  readonly read: readonly PaperId[]
  readonly bookmarked: readonly PaperId[]
  readonly tags: Readonly<Record<string, readonly PaperId[]>>
}

/** What the page asks of the worker. */
export type SearchRequest =
  /** Starts loading. Newest month first; titles of all, then abstracts unless they wait. */
  | { readonly type: 'load'; readonly months: readonly MonthFile[]; readonly abstractsWait: boolean }
  /** Loads the abstracts that wait. */
  | { readonly type: 'abstracts' }
  /** Replaces what is known of the reader. */
  | { readonly type: 'personal'; readonly personal: PersonalState }
  /** Asks for results, now and again as months arrive, until the next query. A blank query only stops that. */
  | {
      readonly type: 'query'
      readonly sequence: number
      /** As typed, conditions and all. */
      readonly query: string
      /** What 昨天 is reckoned from. */
      readonly today: Day
      readonly limit: number
    }

/** What the worker tells the page. */
export type SearchReply =
  | {
      readonly type: 'results'
      /** Of the query it answers. */
      readonly sequence: number
      readonly results: SearchResults
      readonly progress: SearchProgress
    }
  | { readonly type: 'progress'; readonly progress: SearchProgress }

/** What the library asks of a worker of its own. */
export type FilterRequest =
  /** Replaces what is filtered. */
  | { readonly type: 'filter-items'; readonly items: readonly FilterItem[] }
  | { readonly type: 'filter'; readonly sequence: number; readonly typed: string }

export interface FilterReply {
  readonly type: 'filtered'
  readonly sequence: number
  /** Places among the items, ascending. */
  readonly places: readonly number[]
  /** What they have for what was typed, as they write it. */
  readonly terms: readonly string[]
}
