import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { holdKeys } from './keyboard/held-keys.ts'
import { createQueryClient } from './data/query-client.ts'
import { preloadPaperPane } from './pages/lazy-paper-pane.tsx'
import { Providers } from './providers.tsx'
import { parseLocation } from './routing/router.tsx'
import { createStores } from './state/stores.tsx'
import { lazyChunk } from './ui/lazy-chunk.tsx'
import './styles/app.css'

// The listeners come after the first page.
holdKeys()

// The app keeps the reader's place itself: panes scroll, and lists come back by row.
history.scrollRestoration = 'manual'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no element with the id "root"')

if (parseLocation(location.href).route.type === 'paper') preloadPaperPane()

const queryClient = createQueryClient()

// Only the dev server knows of changing and of broken digests.
const DevProblems =
  import.meta.env.DEV && lazyChunk(() => import('./pages/dev-problems.tsx').then((module) => module.DevProblems))

createRoot(root).render(
  <StrictMode>
    <Providers stores={createStores()} queryClient={queryClient}>
      {DevProblems && <DevProblems />}
      <App />
    </Providers>
  </StrictMode>,
)
