import { useMemo, type AnchorHTMLAttributes, type MouseEvent } from 'react'
import { toPaperId, type PaperId } from '#domain/ids.ts'
import { hrefOf, paperLink, parseUrl, type ParsedUrl, type Route } from '#domain/links.ts'
import { currentUrl, goTo, useCurrentUrl, useEntryState } from './browser-location.ts'

/** `/repo` when the app is served from `/repo/`, else empty. */
const BASE = import.meta.env.BASE_URL.replace(/\/+$/, '')

/** What a history entry carries beside its URL. */
export interface EntryState {
  /** The page a search lies over; closing it goes back there. */
  readonly over?: string
  /** The result that was opened from a search, so that Back finds it again. */
  readonly selected?: PaperId
}

/** What was searched for last; lives as long as the tab's page does. */
let lastQuery = ''

/** The search opens on this query next time. */
export function rememberQuery(query: string): void {
  lastQuery = query
}

/** Reads a URL of this origin, base path included. */
export function parseLocation(url: string): ParsedUrl {
  const { pathname, search, hash } = new URL(url, 'http://app')
  const inside = pathname === BASE || pathname.startsWith(`${BASE}/`)
  return parseUrl(inside ? pathname.slice(BASE.length) || '/' : pathname, search, hash)
}

/** The address of a path of the app on this host. */
export function hrefInBase(path: string): string {
  return BASE + path
}

/** The address of a route on this host, for `href`. */
export function hrefFor(route: Route): string {
  return BASE + hrefOf(route)
}

/** The current route, the one spelling of its URL, and whether the address bar spells it so. */
export function useLocationRoute(): ParsedUrl & { readonly isCanonical: boolean } {
  const url = useCurrentUrl()
  const parsed = parseLocation(url)
  return { ...parsed, isCanonical: parsed.route.type === 'not-found' || url === BASE + parsed.canonical }
}

/** The route that lies under the search overlay, if the search was opened from one; the same as long as its address is. */
export function useRouteBehind(): Route | undefined {
  const state = useEntryState()
  const { over } = toEntryState(state)
  return useMemo(() => (over === undefined ? undefined : parseLocation(over).route), [over])
}

/** History outlives the app's version, so an entry's state is not trusted. */
export function toEntryState(state: unknown): EntryState {
  const { over, selected } = (state ?? {}) as { over?: unknown; selected?: unknown }
  const id = typeof selected === 'string' ? toPaperId(selected) : undefined
  return { ...(typeof over === 'string' ? { over } : {}), ...(id ? { selected: id } : {}) }
}

export interface NavigateOptions {
  /** Replaces the history entry instead of adding one (DESIGN.md §8, History). */
  readonly replace?: boolean
  readonly state?: EntryState
}

export function navigate(route: Route, options: NavigateOptions = {}): void {
  goTo(hrefFor(route), { replace: options.replace ?? false, state: options.state ?? {} })
}

/** Opens the search over the current page, on the query before unless another is given. */
export function openSearch(query = lastQuery): void {
  const url = currentUrl()
  if (!isSearchOpen()) navigate({ type: 'search', query }, { state: { over: url } })
}

export function isSearchOpen(): boolean {
  return parseLocation(currentUrl()).route.type === 'search'
}

interface RouteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Route
  readonly replace?: boolean
}

/** A real link that navigates without loading a page; modified clicks stay the browser's. */
export function RouteLink({ to, replace = false, onClick, children, ...rest }: RouteLinkProps) {
  function handleClick(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to, { replace })
  }
  return (
    <a {...rest} href={hrefFor(to)} onClick={handleClick}>
      {children}
    </a>
  )
}

/** The absolute address of a paper's page, to share. */
export function paperUrl(id: PaperId): string {
  return location.origin + BASE + paperLink(id)
}
