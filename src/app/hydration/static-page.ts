import type { PageData } from '#domain/page-data.ts'

/** What a page that was drawn at build time was drawn with. The first drawing in the browser must use the same. */
interface StaticPage {
  /** Its address, base path included. */
  readonly url: string
  readonly data: PageData | undefined
}

let current: StaticPage = { url: '/', data: undefined }

/** Names the page that is drawn, or taken over, next. */
export function setStaticPage(url: string, data: PageData): void {
  current = { url, data }
}

export const staticUrl = (): string => current.url

/** What the page carries; undefined when the app draws everything itself. */
export const pageData = (): PageData | undefined => current.data

/** Forgets what the page carried: something newer has taken its place. */
export function dropPage(): void {
  current = { ...current, data: undefined }
}
