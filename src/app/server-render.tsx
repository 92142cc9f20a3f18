import { renderToString } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import type { PageData } from '#domain/page-data.ts'
import { createQueryClient } from './data/query-client.ts'
import { primeQueries } from './data/prime-queries.ts'
import { setStaticPage } from './hydration/static-page.ts'
import { Root } from './root.tsx'
import { hrefInBase } from './routing/router.tsx'
import { createStores } from './state/stores.tsx'

/** What React writes where a file of the app was not there yet. */
const UNFINISHED = '<!--$!-->'

const NO_STORAGE = {
  storage: { getItem: () => null, setItem() {}, removeItem() {}, key: () => null, length: 0 },
  events: { addEventListener: () => {} },
}

/** The HTML of a page's root element: the app as it is for a reader who comes for the first time. */
export async function renderPage(page: PageData): Promise<string> {
  const html = draw(page)
  if (!html.includes(UNFINISHED)) return html
  // Once, this waits for the files of the app that the page needs; from then on they are there at once.
  setStaticPage(hrefInBase(page.path), page)
  const { prelude } = await prerender(rootOf(page))
  await new Response(prelude).text()
  const whole = draw(page)
  if (whole.includes(UNFINISHED)) throw new Error(`${page.path}: a part of the page could not be drawn`)
  return whole
}

function draw(page: PageData): string {
  setStaticPage(hrefInBase(page.path), page)
  return renderToString(rootOf(page))
}

function rootOf(page: PageData) {
  const queryClient = createQueryClient()
  primeQueries(queryClient, page)
  return <Root stores={createStores(NO_STORAGE, () => 0)} queryClient={queryClient} />
}
