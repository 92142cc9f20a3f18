import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createQueryClient } from './data/query-client.ts'
import { followDevChanges } from './data/dev-changes.ts'
import { DevProblems } from './pages/dev-problems.tsx'
import { Providers } from './providers.tsx'
import { createStores } from './state/stores.tsx'
import './styles/index.css'

// The app keeps the reader's place itself: panes scroll, and lists come back by row.
history.scrollRestoration = 'manual'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no element with the id "root"')

const queryClient = createQueryClient()
if (import.meta.env.DEV) followDevChanges(queryClient)

createRoot(root).render(
  <StrictMode>
    <Providers stores={createStores()} queryClient={queryClient}>
      {import.meta.env.DEV && <DevProblems />}
      <App />
    </Providers>
  </StrictMode>,
)
