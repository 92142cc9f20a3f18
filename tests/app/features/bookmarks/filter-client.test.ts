import { expect, it, vi } from 'vitest'
import { createFilterClient, type FilterAnswer } from '../../../../src/app/features/bookmarks/filter-client.ts'
import { FilterWorker } from '../../../support/filter-worker.ts'

const ITEMS = [{ texts: ['视频推理'] }, { texts: ['图像生成'] }]

/** A client whose workers are at hand, and what `asks` says. */
function setUp() {
  const workers: FilterWorker[] = []
  const onFailure = vi.fn<() => void>()
  const client = createFilterClient(onFailure, () => {
    const worker = new FilterWorker()
    workers.push(worker)
    return worker
  })
  client.load(ITEMS)
  const ask = (typed: string) => new Promise<FilterAnswer>((resolve) => client.ask(typed, resolve))
  const crash = () => workers.at(-1)?.dispatchEvent(new Event('error', { cancelable: true }))
  return { workers, onFailure, client, ask, crash }
}

it('a worker that crashed is replaced by the next question, and has the items again', async () => {
  const { workers, onFailure, ask, crash } = setUp()
  expect([...(await ask('sptl')).places]).toEqual([0])
  crash()
  expect(onFailure).toHaveBeenCalledOnce()
  expect(workers).toHaveLength(1)
  expect([...(await ask('txsc')).places]).toEqual([1])
  expect(workers).toHaveLength(2)
})

it('a crash while a question is under way loses that question only', async () => {
  const { client, ask, crash } = setUp()
  await ask('sptl')
  const lost = vi.fn<(answer: FilterAnswer) => void>()
  client.ask('tx', lost)
  client.ask('txs', lost)
  crash()
  expect([...(await ask('txsc')).places]).toEqual([1])
  expect(lost).not.toHaveBeenCalled()
})

it('a worker that never answered is not started again for every letter', async () => {
  const { workers, onFailure, client, crash } = setUp()
  const answered = vi.fn<(answer: FilterAnswer) => void>()
  client.ask('s', answered)
  crash()
  client.ask('sp', answered)
  client.ask('spt', answered)
  await new Promise((resolve) => setTimeout(resolve))
  expect(workers).toHaveLength(1)
  expect(onFailure).toHaveBeenCalled()
  expect(answered).not.toHaveBeenCalled()
})
