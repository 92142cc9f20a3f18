import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { markPapers } from '#domain/read-marks.ts'
import { PAPERS } from '../../support/archive.ts'
import { bookmarkIn, findReader, findRow, renderApp, rowIds, settled, url } from '../../support/render-app.tsx'

/** The app with its keys in place: they come after the list. */
async function renderWithKeys(options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp(options)
  await screen.findByRole('main', { name: '论文' })
  await findRow('2511.23476')
  return app
}

const openId = () => decodeURIComponent(location.pathname.replace('/paper/', ''))

beforeEach(() => {
  history.replaceState(null, '', '/')
})

describe('J and K', () => {
  it('open the paper below and above, and take focus along', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('j')
    await findReader('2511.23477')
    expect(document.activeElement).toBe(within(await findRow('2511.23477')).getByRole('link'))
    await user.keyboard('{ArrowDown}')
    expect(openId()).toBe('2511.23478')
    await user.keyboard('kK')
    expect(openId()).toBe('2511.23476')
    await user.keyboard('{ArrowUp}')
    expect(openId()).toBe('2511.23476')
  })

  it('add one entry to the history, however far they go', async () => {
    const { user } = await renderWithKeys()
    const { length } = history
    await user.keyboard('jjj')
    await findReader('10.1101/2024.04.22.590558')
    expect(history.length).toBe(length + 1)
  })

  it('stop at the last paper', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('jjjjjjj')
    expect(openId()).toBe('10.1101/2024.05.20.594981')
  })

  it('mark nothing read when they are held', async () => {
    const { stores } = await renderWithKeys()
    vi.useFakeTimers()
    for (let i = 0; i < 4; i++) {
      fireEvent.keyDown(document.body, { key: 'j' })
      act(() => {
        vi.advanceTimersByTime(100)
      })
    }
    expect(stores.read.get()).toEqual({})
  })
})

describe('where the list fills the page', () => {
  it('J and K move from row to row and open nothing; keys act on the row; Enter opens, Escape comes back', async () => {
    const { user, stores } = renderApp({ width: 390 })
    const link = async (id: string) => within(await findRow(id)).getByRole('link')
    await link('2511.23476')
    await waitFor(async () => {
      fireEvent.keyDown(document.body, { key: 'Home' })
      expect(document.activeElement).toBe(await link('2511.23476'))
    })
    await user.keyboard('jj{ArrowUp}')
    expect(document.activeElement).toBe(await link('2511.23477'))
    expect(location.pathname).toBe('/')
    await user.keyboard('m')
    expect((await findRow('2511.23477')).textContent).not.toContain('未读')
    expect((await findRow('2511.23476')).textContent).toContain('未读')
    await user.keyboard('x')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(await screen.findByRole('toolbar', { name: '选中 2 篇' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('toolbar')).toBeNull()
    await user.keyboard('o')
    await findReader('2511.23478')
    await user.keyboard('{Escape}')
    await waitFor(async () => expect(document.activeElement).toBe(await link('2511.23478')))
    expect(location.pathname).toBe('/')
    expect(stores.bookmarks.get().entries).toEqual({})
  })

  it('the search gives the focus back to the row it was opened from', async () => {
    const { user } = renderApp({ width: 390 })
    const link = within(await findRow('2511.23477')).getByRole('link')
    link.focus()
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: '/' })
      expect(location.pathname).toBe('/search')
    })
    await user.click(await screen.findByRole('combobox', { name: '搜索论文' }))
    await user.keyboard('{Escape}')
    await waitFor(async () =>
      expect(document.activeElement).toBe(within(await findRow('2511.23477')).getByRole('link')),
    )
  })
})

describe('N and Shift N', () => {
  it('go to the next and the previous unread paper', async () => {
    const { user, stores } = await renderWithKeys()
    act(() =>
      stores.read.update((latest) =>
        markPapers(
          latest,
          [PAPERS[1], PAPERS[2]].flatMap((p) => p ?? []),
          true,
          1,
        ),
      ),
    )
    await user.keyboard('n')
    expect(openId()).toBe('10.1101/2024.04.22.590558')
    await user.keyboard('{Shift>}n{/Shift}')
    expect(openId()).toBe('2511.23476')
  })
})

describe('Enter and O', () => {
  it('move focus to the title of the paper, and Escape back to its row', async () => {
    const { user } = await renderWithKeys({ url: '/paper/2511.23477' })
    await findReader('2511.23477')
    await user.keyboard('o')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '论文 2511.23477' }))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(within(await findRow('2511.23477')).getByRole('link'))
  })

  it('open the first paper, which only shows by itself', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('{Enter}')
    expect(url()).toBe('/paper/2511.23476')
  })
})

describe('H and L', () => {
  it('go to the older and the newer day', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('h')
    await findRow('2511.21688')
    expect(url()).toBe('/day/2025-11-28')
    await user.keyboard('{ArrowRight}')
    await findRow('2511.23476')
    expect(url()).toBe('/day/2025-12-01')
  })
})

describe('the keys that act on the open paper', () => {
  it('bookmark it with B, and lose nothing when it is pressed twice', async () => {
    const { user } = await renderWithKeys()
    const row = await findRow('2511.23476')
    await user.keyboard('b')
    expect(bookmarkIn(row).getAttribute('aria-pressed')).toBe('true')
    await screen.findByText('取消收藏')
    await user.keyboard('b')
    expect(screen.queryByText('取消收藏')).toBeNull()
    expect(bookmarkIn(row).getAttribute('aria-pressed')).toBe('true')
  })

  it('mark it read and unread with M', async () => {
    const { user } = await renderWithKeys()
    const row = await findRow('2511.23476')
    await user.keyboard('m')
    expect(within(row).queryByText('未读')).toBeNull()
    await user.keyboard('m')
    expect(within(row).getByText('未读')).toBeTruthy()
  })

  it('open its PDF with V, which reads it', async () => {
    const { user } = await renderWithKeys()
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    await user.keyboard('v')
    expect(open).toHaveBeenCalledWith('https://arxiv.org/pdf/2511.23476', '_blank', 'noopener,noreferrer')
    expect(within(await findRow('2511.23476')).queryByText('未读')).toBeNull()
    open.mockRestore()
  })

  it('copy its link with Y', async () => {
    const { user } = await renderWithKeys({ url: '/paper/2511.23477?unread=1' })
    await findReader('2511.23477')
    await user.keyboard('y')
    expect(await screen.findByText('已复制链接')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/paper/2511.23477`)
  })
})

describe('Ctrl Enter, Shift Y, - and =', () => {
  it('open a tab, copy a citation, and set the size of the text', async () => {
    const { user, stores } = await renderWithKeys()
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(open).toHaveBeenCalledWith(`${location.origin}/paper/2511.23476`, '_blank', 'noopener')
    open.mockRestore()
    await user.keyboard('{Shift>}y{/Shift}')
    expect(await screen.findByText('已复制')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toContain('论文 2511.23476')
    await user.keyboard('==-')
    expect(stores.settings.get().size).toBe(18)
  })
})

describe('the keys that act on the list', () => {
  it('show only the unread with U', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('m')
    await user.keyboard('u')
    await waitFor(() => {
      expect(rowIds()).not.toContain('2511.23476')
    })
    await user.keyboard('u')
    expect(rowIds()).toContain('2511.23476')
  })

  it('cycle the density with D', async () => {
    const { user, stores } = await renderWithKeys()
    await user.keyboard('d')
    expect(stores.settings.get().density).toBe('relaxed')
  })

  it('mark all read with Shift A, and undo it with Z, once', async () => {
    const { user } = await renderWithKeys()
    await user.keyboard('a')
    expect(screen.queryByText('5 篇已标为已读')).toBeNull()
    await user.keyboard('A')
    await user.keyboard('{Shift>}a{/Shift}')
    expect(await screen.findByText('5 篇已标为已读')).toBeTruthy()
    await user.keyboard('z')
    expect(screen.getByText('5 篇未读')).toBeTruthy()
    await user.keyboard('mz')
    expect(screen.getByText('4 篇未读')).toBeTruthy()
  })
})

describe('single keys switched off', () => {
  it('leave the arrows', async () => {
    const { user, stores } = await renderWithKeys()
    act(() => stores.settings.update((latest) => ({ ...latest, singleKeys: false })))
    await user.keyboard('jbmu')
    expect([url(), stores.bookmarks.get().entries]).toEqual(['/', {}])
    await user.keyboard('{ArrowDown}')
    expect(openId()).toBe('2511.23477')
  })
})

describe('/ and Ctrl K', () => {
  it.each([{ key: '/' }, { key: '、' }, { key: 'k', ctrlKey: true }, { key: 'k', metaKey: true }])(
    'open the search over the day: %o',
    async (press) => {
      await renderWithKeys()
      await settled(() => fireEvent.keyDown(document.body, press))
      expect(location.pathname).toBe('/search')
      expect(rowIds()).toContain('2511.23476')
    },
  )
})
