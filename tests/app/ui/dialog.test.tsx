import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Dialog } from '../../../src/app/ui/dialog.tsx'

afterEach(cleanup)

const page = (isOpen: boolean, onClose: () => void = () => {}) => (
  <>
    <button type="button">opener</button>
    {isOpen && (
      <Dialog label="时间线" onClose={onClose}>
        <p>inside</p>
      </Dialog>
    )}
  </>
)

describe('a dialog', () => {
  it('is modal and named while it is drawn', () => {
    render(page(true))
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: '时间线' }).open).toBe(true)
  })

  it('asks to be closed by Escape and by a click beside it, and leaves that to its owner', () => {
    const onClose = vi.fn<() => void>()
    render(page(true, onClose))
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    fireEvent(dialog, new Event('cancel', { cancelable: true }))
    fireEvent.click(dialog)
    fireEvent.click(screen.getByText('inside'))
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(dialog.open).toBe(true)
  })

  it('that has a place stands under what says it opens one, not under whatever has the focus', () => {
    const open = (opens: boolean, top: number) => {
      cleanup()
      const panes = (isOpen: boolean) => (
        <>
          <button type="button" data-anchors-dialog>
            anchor
          </button>
          <button type="button" aria-haspopup={opens ? 'dialog' : undefined}>
            focused
          </button>
          {isOpen && (
            <Dialog label="日历" onClose={() => {}} placed>
              <p>inside</p>
            </Dialog>
          )}
        </>
      )
      const { rerender } = render(panes(false))
      const at = (name: string, bottom: number) => {
        const button = screen.getByRole('button', { name })
        button.getBoundingClientRect = () => new DOMRect(300, bottom - 20, 20, 20)
        return button
      }
      at('anchor', top)
      at('focused', 400).focus()
      rerender(panes(true))
      return screen.getByRole<HTMLDialogElement>('dialog').style.top
    }
    expect(open(false, 100)).toBe('104px')
    expect(open(true, 100)).toBe('404px')
  })

  it('gives focus back to what opened it', () => {
    const { rerender } = render(page(false))
    const opener = screen.getByRole('button', { name: 'opener' })
    opener.focus()
    rerender(page(true))
    opener.blur()
    rerender(page(false))
    expect(document.activeElement).toBe(opener)
  })
})
