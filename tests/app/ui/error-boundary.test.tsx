import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/app/ui/error-boundary.tsx'

let broken = true
let thrown: unknown = new Error('boom')
function Pane({ text }: { text: string }) {
  if (broken) throw thrown
  return <p>{text}</p>
}
const draw = (resetKey: string) => (
  <>
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {error.message}
        </button>
      )}
    >
      <Pane text={resetKey} />
    </ErrorBoundary>
    <p>beside</p>
  </>
)

beforeEach(() => {
  broken = true
  thrown = new Error('boom')
  // React reports what a boundary has caught.
  console.error = vi.fn<() => void>()
})
afterEach(cleanup)

describe('an error boundary', () => {
  it('keeps a crash inside, and says what it was', () => {
    render(draw('a'))
    expect(screen.getByRole('button').textContent).toBe('boom')
    expect(screen.getByText('beside')).toBeTruthy()
  })

  it('makes an error of whatever was thrown', () => {
    thrown = 'just text'
    render(draw('a'))
    expect(screen.getByRole('button').textContent).toBe('just text')
  })

  it('draws its pane again on request', () => {
    render(draw('a'))
    fireEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('button').textContent).toBe('boom')
    broken = false
    fireEvent.click(screen.getByRole('button'))
    expect(screen.getByText('a')).toBeTruthy()
  })

  it('tries again when it is to show something else', () => {
    const { rerender } = render(draw('a'))
    broken = false
    rerender(draw('a'))
    expect(screen.getByRole('button').textContent).toBe('boom')
    rerender(draw('b'))
    expect(screen.getByText('b')).toBeTruthy()
  })
})
