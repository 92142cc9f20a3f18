import { startTransition } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { PAGE_DATA_ID, parsePageData, type PageData } from '#domain/page-data.ts'
import { createQueryClient } from './data/query-client.ts'
import { primeQueries } from './data/prime-queries.ts'
import { askForMore, fetchFirst, waitForFirstMove } from './hydration/first-view.ts'
import { handOverClicks } from './hydration/held-clicks.ts'
import { setStaticPage } from './hydration/static-page.ts'
import { hasHeldKeys, holdKeys, isSearchHeld, onHeldKey } from './keyboard/held-keys.ts'
import { preloadPaperPane } from './pages/lazy-paper-pane.tsx'
import { prepareSearch } from './pages/lazy-search.tsx'
import { Root } from './root.tsx'
import { depth } from './routing/browser-location.ts'
import { forgetPlace, placeOf } from './routing/entry-places.ts'
import { hrefInBase, parseLocation } from './routing/router.tsx'
import { createStores } from './state/stores.tsx'
import { drawBy } from './ui/draw-now.ts'
import './styles/app.css'

// The listeners come after the first page.
holdKeys()

drawBy(flushSync)

// The app keeps the reader's place itself: panes scroll, and lists come back by row.
history.scrollRestoration = 'manual'
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
if (visit?.type === 'navigate') forgetPlace('reader', depth())

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no element with the id "root"')

if (parseLocation(location.href).route.type === 'paper') preloadPaperPane()

const queryClient = createQueryClient()
const stores = createStores()
const app = <Root stores={stores} queryClient={queryClient} />
const text = document.getElementById(PAGE_DATA_ID)?.textContent
const page = text === undefined || text === null ? undefined : parsePageData(text)

const bare = (path: string) => path.replace(/\/+$/, '')
// A host may answer other paths with the page of `/`: then it is not theirs.
if (page && bare(hrefInBase(page.path)) === bare(location.pathname)) {
  setStaticPage(hrefInBase(page.path), page)
  primeQueries(queryClient, page)
  if (stores.settings.get().language === 'zh-CN') takeOver(root, page)
  // Drawn anew: the page stays until that is done.
  else startTransition(() => draw(root))
} else {
  root.replaceChildren()
  draw(root)
}

function draw(into: HTMLElement): void {
  createRoot(into).render(app)
  handOverClicks(into)
}

/** How long the newest months may take to arrive once all that searches them is there. */
const SEARCH_FIRST_MS = 1000

async function hearKeys(): Promise<void> {
  // Fetched beside what is still being taken over, not after it.
  if (!isSearchHeld()) void import('./pages/day-keys.tsx')
  else {
    // The day's own files would come before what is searched.
    fetchFirst()
    await Promise.allSettled([import('./pages/global-keys.tsx'), prepareSearch(queryClient)])
    await new Promise((resolve) => setTimeout(resolve, SEARCH_FIRST_MS))
  }
  askForMore()
}

/** Whether all that shows is in the page: a day's list and first paper, or on a phone, where no list is beside it, a paper. */
function cameWhole({ part }: PageData): boolean {
  return part?.kind !== 'one' || matchMedia('(width < 48rem)').matches
}

function takeOver(drawn: HTMLElement, page: PageData): void {
  // A reader who comes back to the middle of a paper finds it there at once.
  if (cameWhole(page) && !placeOf('reader', depth())) {
    waitForFirstMove()
    // The key's own task has enough to do.
    onHeldKey(() => setTimeout(hearKeys))
    if (hasHeldKeys()) void hearKeys()
  }
  // In slices: the page can be read already, and must stay quick.
  startTransition(() => {
    hydrateRoot(drawn, app)
    handOverClicks(drawn)
  })
}
