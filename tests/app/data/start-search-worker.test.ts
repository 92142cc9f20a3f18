import { beforeEach, describe, expect, it, vi } from 'vitest'

const made = vi.fn<(worker: object) => void>()

beforeEach(() => {
  made.mockClear()
  vi.resetModules()
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        made(this)
      }
    },
  )
})

const load = () => import('../../../src/app/data/start-search-worker.ts')

describe('readySearchWorker', () => {
  it('starts the worker that is asked for next, once', async () => {
    const { readySearchWorker, startSearchWorker } = await load()
    readySearchWorker()
    readySearchWorker()
    expect(made).toHaveBeenCalledOnce()
    expect(startSearchWorker()).toBe(made.mock.calls[0]?.[0])
    startSearchWorker()
    expect(made).toHaveBeenCalledTimes(2)
  })

  it('leaves no worker over where one was started already', async () => {
    const { readySearchWorker, startSearchWorker } = await load()
    startSearchWorker()
    readySearchWorker()
    expect(made).toHaveBeenCalledOnce()
  })
})
