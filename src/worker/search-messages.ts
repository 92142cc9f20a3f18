import type { SearchResults } from '#domain/search/search-index.ts'

/** A month the worker loads. */
export interface MonthFile {
  /** `YYYY-MM`. */
  readonly month: string
  /** Absolute: a relative URL would be resolved against the worker's own. */
  readonly url: string
  /** How many papers the manifest says it has. */
  readonly papers: number
}

/** How far loading is. */
export interface SearchProgress {
  /** Papers that can be found so far. */
  readonly searched: number
  /** Papers there are. */
  readonly total: number
  /** The oldest month read so far, `YYYY-MM`; absent before the first. */
  readonly month?: string
  /** True when every month was read or has failed. */
  readonly done: boolean
  /** Months that could not be read, with the reason. They are tried again at the next query. */
  readonly failed: readonly { readonly month: string; readonly reason: string }[]
}

/** What the page asks of the worker. */
export type SearchRequest =
  /** Starts loading. Newest month first. */
  | { readonly type: 'load'; readonly months: readonly MonthFile[] }
  /** Asks for results, now and again as months arrive, until the next query. A blank query only stops that. */
  | { readonly type: 'query'; readonly sequence: number; readonly query: string; readonly limit: number }

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
