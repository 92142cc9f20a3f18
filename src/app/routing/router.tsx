import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate as navigateInBrowser, useHistoryState, useLocationProperty } from 'wouter/use-browser-location'
import type { PaperId } from '#domain/ids.ts'
import { hrefOf, paperLink, parseUrl, type ParsedUrl, type Route } from '#domain/links.ts'

/** `/repo` when the app is served from `/repo/`, else empty. */
const BASE = import.meta.env.BASE_URL.replace(/\/+$/, '')

/** What a history entry carries beside its URL. */
export interface EntryState {
  /** The page a search lies over; closing it goes back there. */
  readonly over?: string
}

function currentUrl(): string {
  return location.pathname + location.search + location.hash
}

/** Reads a URL of this origin, base path included. */
export function parseLocation(url: string): ParsedUrl {
  const { pathname, search, hash } = new URL(url, 'http://app')
  const inside = pathname === BASE || pathname.startsWith(`${BASE}/`)
  return parseUrl(inside ? pathname.slice(BASE.length) || '/' : pathname, search, hash)
}

/** The address of a route on this host, for `href`. */
export function hrefFor(route: Route): string {
  return BASE + hrefOf(route)
}

/** The current route, the one spelling of its URL, and whether the address bar spells it so. */
export function useLocationRoute(): ParsedUrl & { readonly isCanonical: boolean } {
  const url = useLocationProperty(currentUrl)
  const parsed = parseLocation(url)
  return { ...parsed, isCanonical: parsed.route.type === 'not-found' || url === BASE + parsed.canonical }
}

/** The route that lies under the search overlay, if the search was opened from one. */
export function useRouteBehind(): Route | undefined {
  const state = useHistoryState<EntryState | null>()
  return typeof state?.over === 'string' ? parseLocation(state.over).route : undefined
}

export interface NavigateOptions {
  /** Replaces the history entry instead of adding one (DESIGN.md §8, History). */
  readonly replace?: boolean
  readonly state?: EntryState
}

export function navigate(route: Route, options: NavigateOptions = {}): void {
  navigateInBrowser(hrefFor(route), options)
}

/** Opens the search over the current page. */
export function openSearch(query = ''): void {
  if (parseLocation(currentUrl()).route.type === 'search') return
  navigate({ type: 'search', query }, { state: { over: currentUrl() } })
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
