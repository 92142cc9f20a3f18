import { staticUrl } from './static-page.ts'

/** What only crawlers and share sheets read. */
const OF_ONE_PAGE =
  'link[rel=canonical],script[type="application/ld+json"],meta[name=description],meta[name^="twitter:"],meta[property^="og:"]'

/**
 * Takes out of the head what describes the page the visit began with, once another is shown: its canonical address
 * would be what a phone shares.
 */
export function dropStaleHead(): void {
  if (bare(location.pathname) === bare(staticUrl())) return
  for (const element of document.head.querySelectorAll(OF_ONE_PAGE)) element.remove()
}

// Hosts add a slash at the end of a folder's address.
const bare = (path: string) => path.replace(/\/+$/, '')
