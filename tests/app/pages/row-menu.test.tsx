import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findReader, findRow, renderApp, rowIds, url } from '../../support/render-app.tsx'

beforeEach(() => {
  history.replaceState(null, '', '/')
})

/** The app with the menu of a row open; what listens to rows comes after them. */
async function openMenu(id: string) {
  const app = renderApp()
  await findReader('2511.23476')
  const row = await findRow(id)
  await vi.waitFor(() => {
    fireEvent.contextMenu(row)
    screen.getByRole('menu')
  })
  const choose = (name: RegExp) => app.user.click(screen.getByRole('menuitem', { name }))
  return { ...app, row, choose }
}

const unread = (row: HTMLElement) => within(row).queryByText('未读') !== null

describe('the menu of a row', () => {
  it('marks it and all above read, and takes that back', async () => {
    const { user, choose } = await openMenu('2511.23478')
    await choose(/以上全部/)
    const rows = rowIds().slice(0, 4)
    const states = async () => Promise.all(rows.map(async (id) => unread(await findRow(id ?? ''))))
    expect(await states()).toEqual([false, false, false, true])
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await states()).toEqual([true, true, true, true])
  })

  it('opens the paper, its PDF and a tab', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const { row, choose } = await openMenu('2511.23478')
    await choose(/打开 PDF/)
    expect(open).toHaveBeenCalledWith('https://arxiv.org/pdf/2511.23478', '_blank', 'noopener,noreferrer')
    expect(unread(row)).toBe(false)
    fireEvent.contextMenu(row)
    await choose(/在新标签页打开/)
    expect(open).toHaveBeenLastCalledWith(`${location.origin}/paper/2511.23478`, '_blank', 'noopener')
    fireEvent.contextMenu(row)
    await choose(/^打开$/)
    expect(url()).toBe('/paper/2511.23478')
    open.mockRestore()
  })

  it('finds its items by their first letters and by their keys, and goes with Tab', async () => {
    const { user } = await openMenu('2511.23478')
    await user.keyboard('m')
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: /^标为已读/ }))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: /选择|选中|多选/ }))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '打开' }))
    await user.keyboard('{Tab}')
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
