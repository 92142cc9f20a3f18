import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findReader, findRow, renderApp } from '../../support/render-app.tsx'

beforeEach(() => {
  history.replaceState(null, '', '/')
})

async function openMenu(options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp({ url: '/paper/2511.23477', ...options })
  const button = await within(await findReader('2511.23477')).findByRole('button', { name: '更多', expanded: false })
  await app.user.click(button)
  await screen.findByRole('menu')
  return { ...app, button, names: screen.getAllByRole('menuitem').map(({ textContent }) => textContent) }
}

describe('「更多」 in the bar of the reader', () => {
  it('offers what has no button there, with its keys, and gives the focus back', async () => {
    const { user, button, names } = await openMenu()
    expect(names).toEqual([
      '在新标签页打开CtrlEnter',
      '打开 PDFV',
      '标为已读M',
      '复制链接Y',
      '复制标题、作者和链接ShiftY',
      '专注阅读F',
      '打印',
    ])
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: /在新标签页打开/ }))
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
    expect(within(await findRow('2511.23477')).queryByText('未读')).toBeNull()
  })

  it('hides the list and shows it again', async () => {
    const { user, button } = await openMenu()
    await user.click(screen.getByRole('menuitem', { name: /专注阅读/ }))
    await user.click(button)
    await user.click(screen.getByRole('menuitem', { name: /显示列表/ }))
    await user.click(button)
    expect(screen.getByRole('menuitem', { name: /专注阅读/ })).toBeTruthy()
  })

  it('copies what a colleague needs, and opens tabs', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const { user, button } = await openMenu()
    await user.click(screen.getByRole('menuitem', { name: /复制标题/ }))
    expect(await navigator.clipboard.readText()).toContain(`${location.origin}/paper/2511.23477`)
    await user.click(button)
    await user.click(screen.getByRole('menuitem', { name: /打开 PDF/ }))
    expect(open).toHaveBeenCalledWith('https://arxiv.org/pdf/2511.23477v2', '_blank', 'noopener,noreferrer')
    await user.click(button)
    await user.click(screen.getByRole('menuitem', { name: /在新标签页打开/ }))
    expect(open).toHaveBeenLastCalledWith(`${location.origin}/paper/2511.23477`, '_blank', 'noopener')
    open.mockRestore()
  })

  it('holds the citation on phones, where its button has no room', async () => {
    const { user, names } = await openMenu({ width: 390 })
    expect(names[0]).toBe('引用C')
    expect(names).not.toContain('专注阅读F')
    await user.click(screen.getByRole('menuitem', { name: /引用/ }))
    expect(await screen.findByRole('dialog', { name: '引用' })).toBeTruthy()
  })
})
