import { act, cleanup, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/app/ui/error-boundary.tsx'
import { lazyChunk } from '../../../src/app/ui/lazy-chunk.tsx'

type Page = ComponentType<{ readonly name: string }>
const Loaded: Page = ({ name }) => <p>page {name}</p>
const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

async function draw(Chunk: Page): Promise<void> {
  await act(async () => {
    render(
      <ErrorBoundary
        resetKey=""
        fallback={(error, retry) => (
          <>
            <p>failed: {error.message}</p>
            <button type="button" onClick={retry}>
              retry
            </button>
          </>
        )}
      >
        <Chunk name="a" />
      </ErrorBoundary>,
    )
    await Promise.resolve()
  })
}
const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})

beforeEach(() => {
  reload.mockClear()
  // React reports what a boundary has caught.
  console.error = vi.fn<() => void>()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('a lazy chunk', () => {
  it('shows its stand-in until the file is there, and then the component with its props', async () => {
    let arrive: (page: Page) => void = () => {}
    const Chunk = lazyChunk(() => new Promise<Page>((resolve) => (arrive = resolve)), { fallback: <p>waiting</p> })
    await draw(Chunk)
    expect(screen.getByText('waiting')).toBeTruthy()
    await act(async () => {
      arrive(Loaded)
      await Promise.resolve()
    })
    expect(screen.getByText('page a')).toBeTruthy()
  })

  it('reloads the page once when its file is gone, as after a deploy', async () => {
    await draw(lazyChunk<{ name: string }>(gone))
    expect(reload).toHaveBeenCalledTimes(1)
    expect(screen.queryByText(/failed/)).toBeNull()
  })

  it('gives up after that reload instead of going round', async () => {
    await draw(lazyChunk<{ name: string }>(gone))
    cleanup()
    await draw(lazyChunk<{ name: string }>(gone))
    expect(reload).toHaveBeenCalledTimes(1)
    expect(screen.getByText('failed: Failed to fetch dynamically imported module')).toBeTruthy()
  })

  it('may reload again for another file, as after another deploy', async () => {
    await draw(lazyChunk<{ name: string }>(gone))
    cleanup()
    await draw(lazyChunk<{ name: string }>(() => Promise.reject(new TypeError('page-2'))))
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('does not go round when other files load between the failures of one', async () => {
    for (let visit = 0; visit < 3; visit++) {
      await draw(lazyChunk(() => Promise.resolve(Loaded)))
      await draw(lazyChunk<{ name: string }>(gone))
      cleanup()
    }
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is fetched again when its boundary tries again', async () => {
    let isThere = false
    const load = () => (isThere ? Promise.resolve(Loaded) : gone())
    sessionStorage.setItem(`ridu:reloaded-for-chunk:${String(load)}`, '1')
    const Chunk = lazyChunk(load)
    await draw(Chunk)
    expect(screen.getByText(/^failed/)).toBeTruthy()
    isThere = true
    await act(async () => {
      screen.getByRole('button', { name: 'retry' }).click()
      await Promise.resolve()
    })
    expect(screen.getByText('page a')).toBeTruthy()
  })

  it('does not reload while offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false)
    await draw(lazyChunk<{ name: string }>(gone))
    expect(reload).not.toHaveBeenCalled()
    expect(screen.getByText(/^failed/)).toBeTruthy()
  })

  it('does not reload where nothing remembers that it did', async () => {
    vi.stubGlobal('sessionStorage', undefined)
    await draw(lazyChunk<{ name: string }>(gone))
    expect(reload).not.toHaveBeenCalled()
    expect(screen.getByText(/^failed/)).toBeTruthy()
  })
})
