import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { keepFewDays } from '../../../src/app/data/few-days.ts'
import { createQueryClient } from '../../../src/app/data/query-client.ts'

const kept = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.join(' '))

/** Shows a day as a view does; what it gives back takes it out of sight. */
function show(client: QueryClient, day: number): () => void {
  return new QueryObserver(client, { queryKey: ['day', day], queryFn: () => ({ day }) }).subscribe(() => {})
}

it('a day that is out of sight goes when sixteen others were seen since', async () => {
  const client = createQueryClient()
  client.setQueryData(['manifest'], {})
  client.setQueryData(['related'], {})
  const stop = keepFewDays(client)
  const hideFirst = show(client, 0)
  for (let day = 1; day <= 40; day++) {
    const hide = show(client, day)
    await client.fetchQuery({ queryKey: ['day', day], queryFn: () => ({ day }) })
    hide()
  }
  const latest = Array.from({ length: 16 }, (_, i) => `day ${25 + i}`)
  expect(kept(client)).toEqual(['manifest', 'related', 'day 0', ...latest])
  hideFirst()
  expect(kept(client)).toEqual(['manifest', 'related', 'day 0', ...latest.slice(1)])
  stop()
  client.setQueryData(['day', 99], {})
  expect(kept(client)).toContain('day 26')
  client.clear()
})

it('a day that is seen again stays longer, with its related papers', () => {
  const client = createQueryClient()
  for (let day = 1; day <= 15; day++) client.setQueryData(['day', day], {})
  keepFewDays(client)
  client.setQueryData(['related', 1, 'hash'], {})
  show(client, 1)()
  client.setQueryData(['day', 16], {})
  client.setQueryData(['day', 17], {})
  expect(kept(client)).toContain('day 1')
  expect(kept(client)).toContain('related 1 hash')
  expect(kept(client)).not.toContain('day 2')
  expect(kept(client)).not.toContain('day 3')
  expect(kept(client)).toContain('day 4')
  client.clear()
})
