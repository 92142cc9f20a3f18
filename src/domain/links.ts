/** Deep links: typed route ↔ path and query inside the app (without the base path). DESIGN.md §3. */
import { parsePaperId, toDay, toSource, type Day, type PaperId, type Source } from './ids.ts'

/** What of a day is shown; kept in the query so that a link keeps it. */
export interface DayFilter {
  readonly source?: Source
  readonly unread?: true
  readonly code?: true
}

/** The filter with 只看未读 on or off. */
export function withUnread({ unread: _unread, ...rest }: DayFilter, on: boolean): DayFilter {
  return on ? { ...rest, unread: true } : rest
}

/** The filter with 有代码 on or off. */
export function withCode({ code: _code, ...rest }: DayFilter, on: boolean): DayFilter {
  return on ? { ...rest, code: true } : rest
}

export type Route =
  | { readonly type: 'home'; readonly filter: DayFilter }
  | { readonly type: 'day'; readonly day: Day; readonly filter: DayFilter }
  | {
      readonly type: 'paper'
      readonly id: PaperId
      /** The list shown beside it; absent: the paper's own day. */
      readonly within?: 'bookmarks' | 'list' | 'search'
      /** The query of that list, without `in`. */
      readonly view?: string
      readonly filter: DayFilter
    }
  | { readonly type: 'search'; readonly query: string }
  /** `view`: its query, which the page reads (library/library-view.ts). */
  | { readonly type: 'bookmarks'; readonly view?: string }
  /** A shared collection; `view` is its query (library/shared-list.ts). */
  | { readonly type: 'list'; readonly view?: string }
  | { readonly type: 'settings'; readonly section?: string }
  | { readonly type: 'not-found'; readonly path: string }

/** A route and the one spelling of its URL. When `canonical` differs from the URL read, the app replaces it. */
export interface ParsedUrl {
  readonly route: Route
  readonly canonical: string
}

/**
 * Reads a URL of the app.
 * @param path inside the base, starting with `/`; percent-encoded as in the address bar
 * @param search the query, with or without `?`
 * @param hash the fragment, with or without `#`
 */
export function parseUrl(path: string, search = '', hash = ''): ParsedUrl {
  const route = routeOf(path, search.replace(/^\?/, ''), hash.replace(/^#/, ''))
  return { route, canonical: route.type === 'not-found' ? path + search : hrefOf(route) }
}

function routeOf(path: string, search: string, hash: string): Route {
  const query = new URLSearchParams(search)
  const trimmed = path.replace(/\/+$/, '') || '/'
  const [, first, ...rest] = trimmed.split('/').map(decodeSegment)
  const tail = rest.join('/')
  const notFound: Route = { type: 'not-found', path: decodeSegment(trimmed) }
  if (trimmed === '/') return { type: 'home', filter: filterOf(query) }
  switch (first) {
    case 'day': {
      const day = toDay(tail)
      return day ? { type: 'day', day, filter: filterOf(query) } : notFound
    }
    case 'paper': {
      const id = parsePaperId(tail)?.id
      if (id === undefined) return notFound
      const within = query.get('in')
      const searched = query.get('q')
      if (within === 'search' && searched) return foundPaper(id, searched)
      if (within !== 'bookmarks' && within !== 'list') return { type: 'paper', id, filter: filterOf(query) }
      return { type: 'paper', id, within, ...viewOf(search), filter: {} }
    }
    case 'search':
      return tail === '' ? { type: 'search', query: query.get('q') ?? '' } : notFound
    case 'bookmarks':
    case 'list':
      return tail === '' ? { type: first, ...viewOf(search) } : notFound
    case 'settings':
      return tail === '' ? { type: 'settings', ...(hash === '' ? {} : { section: hash }) } : notFound
    default:
      return notFound
  }
}

/** The path, query and fragment of a route, starting with `/`. */
export function hrefOf(route: Route): string {
  switch (route.type) {
    case 'home':
      return '/' + queryOf(route.filter)
    case 'day':
      return `/day/${route.day}${queryOf(route.filter)}`
    case 'paper':
      return paperLink(route.id) + (route.within ? asQuery(`in=${route.within}`, route.view) : queryOf(route.filter))
    case 'search':
      return route.query === '' ? '/search' : `/search?${new URLSearchParams({ q: route.query }).toString()}`
    case 'bookmarks':
    case 'list':
      return `/${route.type}${asQuery(route.view)}`
    case 'settings':
      return route.section === undefined ? '/settings' : `/settings#${route.section}`
    case 'not-found':
      return route.path
    default:
      return route satisfies never
  }
}

/** A paper beside what was found for a query. */
export function foundPaper(id: PaperId, query: string): Route {
  return { type: 'paper', id, within: 'search', view: new URLSearchParams({ q: query }).toString(), filter: {} }
}

/** The link to share: never says which list it was opened from. */
export function paperLink(id: PaperId): string {
  return '/paper/' + id.split('/').map(encodeURIComponent).join('/')
}

export function dayLink(day: Day): string {
  return `/day/${day}`
}

function filterOf(query: URLSearchParams): DayFilter {
  const source = toSource(query.get('src') ?? '')
  return {
    ...(source ? { source } : {}),
    ...(query.get('unread') === '1' ? { unread: true as const } : {}),
    ...(query.get('code') === '1' ? { code: true as const } : {}),
  }
}

/** What says which part of a list is shown, as it is spelled. */
function viewOf(search: string): { view?: string } {
  const view = search.split('&').filter((part) => /^(?:tag|sort|collection|[np])=/.test(part))
  return view.length === 0 ? {} : { view: view.join('&') }
}

function asQuery(...parts: (string | undefined)[]): string {
  const query = parts.filter(Boolean).join('&')
  return query === '' ? '' : `?${query}`
}

function queryOf(filter: DayFilter): string {
  const query = new URLSearchParams()
  if (filter.source) query.set('src', filter.source)
  if (filter.unread) query.set('unread', '1')
  if (filter.code) query.set('code', '1')
  return asQuery(query.toString())
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A stray % is no reason to fail: the text then names nothing.
  }
}
