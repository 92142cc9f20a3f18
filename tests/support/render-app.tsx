import { act, cleanup, configure, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, vi } from 'vitest'
import type { DigestDay } from '#domain/digest-day.ts'
import { App } from '../../src/app/app.tsx'
import { createQueryClient } from '../../src/app/data/query-client.ts'
import { Providers } from '../../src/app/providers.tsx'
import type { StoreEnvironment } from '../../src/app/state/persisted-store.ts'
import { createStores } from '../../src/app/state/stores.tsx'
import { archiveFiles, DAYS } from './archive.ts'
import { fakeFetch, type Fault } from './fake-fetch.ts'
import { FakeStorage } from './fake-storage.ts'
import { fakeWindow, type WindowFeatures } from './fake-window.ts'
import { known } from './known.ts'

/** Tuesday, 2 December 2025, where the reader is. */
export const NOW = new Date(2025, 11, 2, 9).getTime()

export interface RenderAppOptions extends WindowFeatures {
  readonly url?: string
  readonly days?: readonly DigestDay[]
  readonly storage?: StoreEnvironment
  /** Path of a data file → what it answers instead. */
  readonly faults?: Readonly<Record<string, Fault>>
}

/** Draws the whole app at a URL over a small archive, with fresh storage and a clock that stands still. */
export function renderApp(options: RenderAppOptions = {}) {
  const { url = '/', days = DAYS, storage = new FakeStorage().tab(), faults = {}, ...features } = options
  const { resize } = fakeWindow(features)
  const server = fakeFetch(archiveFiles(days))
  Object.entries(faults).forEach(([path, fault]) => server.faults.set(path, fault))
  history.replaceState(null, '', url)
  const stores = createStores(storage, () => NOW)
  render(
    <Providers stores={stores} queryClient={createQueryClient()}>
      <App />
    </Providers>,
  )
  return { user: userEvent.setup(), stores, server, resize }
}

// Files of the app load while the machine is busy with other tests.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Does something that makes the page wait for a file by `use`: React goes on only inside an awaited `act`. */
export async function settled<T>(work: () => T): Promise<T> {
  return act(async () => {
    const result = work()
    await Promise.resolve()
    return result
  })
}

/** Path, query and fragment in the address bar. */
export const url = (): string => location.pathname + location.search + location.hash

/** The rows of the list, once they are there. */
export async function findRows(): Promise<HTMLElement[]> {
  const rows = await screen.findAllByRole('article', { name: /^论文 / })
  return rows.filter((row) => row.dataset['paperId'] !== undefined)
}

/** The row of a paper. */
export async function findRow(id: string): Promise<HTMLElement> {
  return known((await findRows()).find((row) => row.dataset['paperId'] === id))
}

export const rowIds = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('article[data-paper-id]')].map((row) => row.dataset['paperId'])

/** The pane a paper is read in, once it shows this paper. */
export async function findReader(id: string): Promise<HTMLElement> {
  await screen.findByRole('heading', { level: 1, name: `论文 ${id}` })
  return screen.getByRole('main', { name: '论文' })
}

/** The bookmark toggle of a row or of the reader. */
export const bookmarkIn = (part: HTMLElement): HTMLElement => within(part).getByRole('button', { name: /收藏$/ })
