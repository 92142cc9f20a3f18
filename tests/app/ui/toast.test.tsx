import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ToastProvider, useToaster, type Toast } from '../../../src/app/ui/toast.tsx'

let toaster: ReturnType<typeof useToaster>
function Caller() {
  const found = useToaster()
  return (
    <button type="button" onClick={() => (toaster = found)}>
      call
    </button>
  )
}

beforeEach(async () => {
  render(
    <ToastProvider>
      <Caller />
    </ToastProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'call' }))
  // How a message looks comes with the first one.
  show({ text: 'first' })
  await screen.findByText('first')
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(toast: Toast): void {
  act(() => toaster.show(toast))
}
const runLast = () => act(() => toaster.runLast())
const shown = () => screen.getByRole('status').textContent
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}
const withUndo = (run: () => void): Toast => ({ text: '已删除', action: { label: '撤销', run } })

describe('a toast', () => {
  it('goes after five seconds, or ten when it offers something', () => {
    show({ text: '已复制' })
    pass(4999)
    expect(shown()).toBe('已复制')
    pass(1)
    expect(shown()).toBe('')
    show(withUndo(() => {}))
    pass(9999)
    expect(shown()).toBe('已删除撤销')
    pass(1)
    expect(shown()).toBe('')
  })

  it('takes the place of the one before, with a time of its own', () => {
    show({ text: '一' })
    pass(4000)
    show({ text: '二' })
    expect(shown()).toBe('二')
    pass(4999)
    expect(shown()).toBe('二')
  })

  it('stays while it is pointed at or focused', () => {
    show(withUndo(() => {}))
    const button = screen.getByRole('button', { name: '撤销' })
    fireEvent.pointerEnter(button)
    pass(60_000)
    fireEvent.pointerLeave(button)
    fireEvent.focus(button)
    pass(60_000)
    expect(shown()).toBe('已删除撤销')
    fireEvent.blur(button)
    pass(10_000)
    expect(shown()).toBe('')
  })

  it('is not held by the one before it', () => {
    show({ text: '一' })
    fireEvent.pointerEnter(screen.getByText('一'))
    show({ text: '二' })
    pass(5000)
    expect(shown()).toBe('')
  })

  it('runs its action once and goes', () => {
    const run = vi.fn<() => void>()
    show(withUndo(run))
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    runLast()
    expect(run).toHaveBeenCalledTimes(1)
    expect(shown()).toBe('')
  })
})

describe('runLast', () => {
  it('undoes also after the message has gone', () => {
    const run = vi.fn<() => void>()
    show(withUndo(run))
    pass(60_000)
    runLast()
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('undoes what was offered last, though a message without an action came after', () => {
    const run = vi.fn<() => void>()
    show(withUndo(run))
    show({ text: '已复制' })
    runLast()
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('leaves a message alone when there is nothing to undo', () => {
    show({ text: '已复制' })
    runLast()
    expect(shown()).toBe('已复制')
  })
})
