import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { addBookmark, bookmarkOf } from '#domain/bookmarks.ts'
import { markPapers } from '#domain/read-marks.ts'
import { createStores } from '../../../src/app/state/stores.tsx'
import { PAPERS } from '../../support/archive.ts'
import { FakeStorage } from '../../support/fake-storage.ts'
import { known } from '../../support/known.ts'
import { findReader, findRow, NOW, renderApp, url } from '../../support/render-app.tsx'

const [first, second, third] = PAPERS.map((each) => known(each))

/** The library of three papers, 2511.23476 to 2511.23478 from the top, with its keys in place. */
async function renderLibrary(options: Parameters<typeof renderApp>[0] = {}) {
  const shared = new FakeStorage()
  const { bookmarks } = createStores(shared.tab())
  ;[first, second, third].forEach((paper, i) =>
    bookmarks.update((latest) => addBookmark(latest, bookmarkOf(known(paper), NOW - i * 60_000))),
  )
  const app = renderApp({ url: '/bookmarks', storage: shared.tab(), ...options })
  await findReader('2511.23476')
  return app
}

describe('the keys of the library', () => {
  it('go to the next and the previous unread paper with N', async () => {
    const { user, stores } = await renderLibrary()
    act(() => stores.read.update((latest) => markPapers(latest, [known(second)], true, 1)))
    await user.keyboard('n')
    await findReader('2511.23478')
    expect(url()).toBe('/paper/2511.23478?in=bookmarks')
    await user.keyboard('{Shift>}n{/Shift}')
    await findReader('2511.23476')
    expect(url()).toBe('/paper/2511.23476?in=bookmarks')
  })

  it('open the PDF with V, and a tab with Ctrl Enter', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const { user, stores } = await renderLibrary()
    await user.keyboard('v')
    expect(open).toHaveBeenCalledWith('https://arxiv.org/pdf/2511.23476', '_blank', 'noopener,noreferrer')
    expect(JSON.stringify(stores.read.get())).toContain('2511.23476')
    act(() => known(document.querySelector<HTMLElement>('article[data-paper-id="2511.23478"] a')).focus())
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(open).toHaveBeenLastCalledWith(`${location.origin}/paper/2511.23478`, '_blank', 'noopener')
    open.mockRestore()
  })

  it('copy title, author and link with Shift Y, and set the size of the text', async () => {
    const { user, stores } = await renderLibrary()
    await user.keyboard('{Shift>}y{/Shift}')
    expect(await screen.findByText('已复制')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toContain('论文 2511.23476')
    await user.keyboard('==-')
    expect(stores.settings.get().size).toBe(18)
  })

  it('act on the row that has the focus where no paper shows beside it', async () => {
    const { user } = await renderLibrary()
    act(() => within(document.body).getByRole('link', { name: '论文 2511.23478' }).focus())
    await user.keyboard('x')
    expect(within(await findRow('2511.23478')).getByRole('checkbox').ariaChecked).not.toBe('false')
    await user.keyboard('o')
    await findReader('2511.23478')
    expect(url()).toBe('/paper/2511.23478?in=bookmarks')
  })
})
