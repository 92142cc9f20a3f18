import { useSyncExternalStore } from 'react'

/** What a page that was drawn at build time was drawn with. The first drawing in the browser must use the same. */
export interface StaticPage {
  /** Path, query and fragment as the build drew it, base path included. */
  readonly url: string
  /** The year that dates left out. */
  readonly year: number
}

let current: StaticPage = { url: '/', year: 0 }

/** Names the page that is drawn, or taken over, next. */
export function setStaticPage(page: StaticPage): void {
  current = page
}

export const staticPage = (): StaticPage => current

const never = () => () => {}

/** True while the page is drawn at build time and while the browser takes it over; false right after. */
export function useIsStatic(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
