import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { DigestDay } from '#domain/digest-day.ts'
import type { Paper } from '#domain/paper.ts'
import { WIRE_VERSION, type Manifest } from '#domain/wire.ts'
import { dayQuery, manifestQuery, paperDayQuery } from '../../../../src/app/data/archive-queries.ts'
import { HitPreview } from '../../../../src/app/features/search/hit-preview.tsx'
import { createStores, StoresProvider } from '../../../../src/app/state/stores.tsx'
import { hitOf } from './render-search.tsx'

afterEach(cleanup)

const HIT = hitOf('2511.00001', {
  title: '视频推理强化',
  ranges: {
    id: [],
    title: [[2, 4]],
    originalTitle: [],
    authors: [[]],
    abstract: [
      [2, 4],
      [11, 14],
    ],
    snippet: [],
  },
})
const { id, day, source, authors } = HIT

/** Draws the preview with an archive of one day that is loaded already. */
function renderPreview(abstract: Paper['abstract']) {
  const paper: Paper = {
    id,
    day,
    source,
    authors,
    title: ['视频推理强化'],
    notes: [],
    ...(abstract ? { abstract } : {}),
  }
  const digest: DigestDay = { day, counts: { arxiv: 1 }, statuses: [], papers: [paper], repeats: [] }
  const manifest: Manifest = {
    version: WIRE_VERSION,
    days: [{ day, counts: { arxiv: 1 }, statuses: [], hash: 'h' }],
    ids: { '2511': 'h' },
    search: {},
    abstracts: {},
  }
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  queries.setQueryData(manifestQuery.queryKey, manifest)
  queries.setQueryData<unknown>(paperDayQuery(manifest, id).queryKey, { [id]: day })
  queries.setQueryData(dayQuery(manifest, day).queryKey, digest)
  render(
    <StoresProvider stores={createStores({ storage: undefined, events: new EventTarget() })}>
      <QueryClientProvider client={queries}>
        <HitPreview hit={HIT} />
      </QueryClientProvider>
    </StoresProvider>,
  )
}

describe('HitPreview', () => {
  it('shows title and facts at once', () => {
    renderPreview(undefined)
    expect(screen.getByRole('heading').innerHTML).toBe('视频<mark>推理</mark>强化')
    expect(screen.getByText('arXiv:2511.00001')).toBeTruthy()
  })

  it('marks what matched in the right paragraph of the abstract', async () => {
    renderPreview({ text: ['对其推理仍是挑战。\n', '我们提出', ['sup', '2'], '模型。'], excerptAt: 0, splitsAt: [] })
    const first = await screen.findByText(/仍是挑战/)
    expect(first.innerHTML).toBe('对其<mark>推理</mark>仍是挑战。')
    expect(screen.getByText(/我/).innerHTML).toBe('我<mark>们提出</mark><sup>2</sup>模型。')
  })

  it('says so when there is no abstract', async () => {
    renderPreview(undefined)
    expect(await screen.findByText('没有摘要，可到 arXiv 看原文。')).toBeTruthy()
  })
})
