import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Paper } from '#domain/paper.ts'
import { createQueryClient } from '../../../../src/app/data/query-client.ts'
import { PaperList } from '../../../../src/app/features/day-list/paper-list.tsx'
import { Providers } from '../../../../src/app/providers.tsx'
import { createStores } from '../../../../src/app/state/stores.tsx'
import { paper } from '../../../support/archive.ts'
import { FakeStorage } from '../../../support/fake-storage.ts'
import { known } from '../../../support/known.ts'
import { NOW } from '../../../support/render-app.tsx'

const BREAK = '\u200B'
const PAPERS = Array.from({ length: 80 }, (_, i) =>
  paper(`2511.${String(10_001 + i)}`, { title: [`第${i + 1}篇${BREAK}论文`] }),
)

function renderList(papers: readonly Paper[]) {
  const stores = createStores(new FakeStorage().tab(), () => NOW)
  const queryClient = createQueryClient()
  const listOf = (shown: readonly Paper[]) => (
    <Providers {...{ stores, queryClient }}>
      <PaperList
        papers={shown}
        currentId={undefined}
        selected={undefined}
        onSelect={() => {}}
        showSource={false}
        headingLevel="h3"
        toPaper={(id) => ({ type: 'paper', id, filter: {} })}
        renderActions={() => <button type="button">收藏</button>}
      />
    </Providers>
  )
  const { rerender } = render(listOf(papers))
  return (next: readonly Paper[]) => rerender(listOf(next))
}

const rows = () => screen.queryAllByRole('article')
const row = (n: number) => known(rows().find(({ dataset }) => dataset['paperId'] === `2511.${10_000 + n}`))
const chunkOf = (n: number) => known(row(n).closest('[data-rows]'))
const isWhole = (n: number) => within(row(n)).queryByRole('button') !== null
const breaks = (n: number) => row(n).querySelectorAll('wbr').length

/** Lays the chunks out below each other, 1000 px each, scrolled so that one begins at the top of the window. */
function scrollTo(chunk: number): void {
  const isChunk = (element: Element): element is HTMLElement =>
    element instanceof HTMLElement && 'rows' in element.dataset
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rectOf(this: Element) {
    const n = isChunk(this) ? Number(this.dataset['rows']) / 8 : 0
    return new DOMRect(0, (n - chunk) * 1000, 400, 1000)
  })
  fireEvent.scroll(document)
}

afterEach(() => vi.restoreAllMocks())

describe('a long list', () => {
  it('skips the drawing of rows out of sight, never of those that were there before it was long', async () => {
    const show = renderList(PAPERS.slice(0, 24))
    show(PAPERS)
    await waitFor(() => expect(rows()).toHaveLength(80))
    const skips = (n: number) => chunkOf(n).className.includes('content-visibility')
    expect([1, 24, 25, 80].map(skips)).toEqual([false, false, true, true])
    expect([1, 24].map(isWhole)).toEqual([true, true])
  })

  it('has the texts of every row for the browser to find, and the rest of a row once it comes into sight', async () => {
    renderList(PAPERS)
    await waitFor(() => expect(rows()).toHaveLength(80))
    expect(row(42).textContent).toContain('第42篇论文')
    for (const text of ['作者 2511.10042', '2511.10042', '摘要 2511.10042。'])
      expect(row(42).textContent).toContain(text)
    expect([isWhole(1), isWhole(42), breaks(42)]).toEqual([true, false, 0])
    const title = within(row(42)).getByRole('link')
    scrollTo(5)
    // Before it is painted: nothing was waited for.
    expect([isWhole(42), breaks(42)]).toEqual([true, 1])
    expect(within(row(42)).getByRole('link')).toBe(title)
  })

  it('draws the rows beside those in sight before they are needed', async () => {
    renderList(PAPERS)
    await waitFor(() => expect(rows()).toHaveLength(80))
    scrollTo(5)
    await waitFor(() => expect([isWhole(40), isWhole(49), isWhole(80)]).toEqual([true, true, false]))
  })

  it('leaves the texts that the browser marks while one searches in its own field', async () => {
    renderList(PAPERS)
    await waitFor(() => expect(rows()).toHaveLength(80))
    const text = within(row(42)).getByRole('link').firstChild
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    scrollTo(5)
    expect(isWhole(42)).toBe(true)
    expect(within(row(42)).getByRole('link').firstChild).toBe(text)
    await act(async () => void fireEvent.focus(window))
    expect(breaks(42)).toBe(1)
  })
})
