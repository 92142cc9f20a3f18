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
