import { act, cleanup, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showedFirstView } from '../../../src/app/hydration/first-view.ts'
import { ErrorBoundary } from '../../../src/app/ui/error-boundary.tsx'
import { latePart } from '../../../src/app/ui/late-part.tsx'

type Part = ComponentType<{ readonly name: string }>
const Keys: Part = ({ name }) => <p>keys of {name}</p>

/** Lets promises and what they change take effect. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

function view(Late: Part, name = 'a') {
  return (
    <ErrorBoundary
      resetKey=""
      fallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {error.message}
        </button>
      )}
    >
      <p>list</p>
      <Late name={name} />
    </ErrorBoundary>
  )
}

beforeEach(() => {
  showedFirstView()
  // React reports what a boundary has caught.
  console.error = vi.fn<() => void>()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('a late part', () => {
  it('leaves alone what is beside it until its file is there, and then has the newest props', async () => {
    let arrive: (part: Part) => void = () => {}
    const Late = latePart(() => new Promise<Part>((resolve) => (arrive = resolve)))
    const { rerender } = render(view(Late))
    await settle()
    rerender(view(Late, 'b'))
    expect(screen.getByText('list')).toBeTruthy()
    expect(screen.queryByText(/keys/)).toBeNull()
    arrive(Keys)
    await settle()
    expect(screen.getByText('keys of b')).toBeTruthy()
    expect(screen.getByText('list')).toBeTruthy()
  })

  it('gives a file that does not arrive to the boundary, whose retry fetches it again', async () => {
    vi.spyOn(location, 'reload').mockImplementation(() => {})
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const load = vi.fn<() => Promise<Part>>().mockRejectedValueOnce(new Error('no file')).mockResolvedValue(Keys)
    render(view(latePart(load)))
    await settle()
    act(() => screen.getByRole('button', { name: 'no file' }).click())
    await settle()
    expect(screen.getByText('keys of a')).toBeTruthy()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('draws nothing for a view that has gone meanwhile', async () => {
    let arrive: (part: Part) => void = () => {}
    const drawn = vi.fn<Part>(Keys)
    const Late = latePart(() => new Promise<Part>((resolve) => (arrive = resolve)))
    const { unmount } = render(view(Late))
    await settle()
    unmount()
    arrive(drawn)
    await settle()
    expect(drawn).not.toHaveBeenCalled()
  })
})
