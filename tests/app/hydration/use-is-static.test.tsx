import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { useIsStatic, useLive } from '../../../src/app/hydration/use-is-static.ts'

let width = 1440
const listeners = new Set<() => void>()
const drawn: string[] = []

function Width() {
  const live = useLive(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => width,
    () => 0,
  )
  const text = `${live} ${useIsStatic() ? 'static' : 'alive'}`
  drawn.push(text)
  return <p>{text}</p>
}

function place(html: string): HTMLElement {
  const div = document.createElement('div')
  div.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  document.body.replaceChildren(div)
  return div
}

describe('useLive', () => {
  it('takes over what the build drew, and then follows what it is', () => {
    const html = renderToString(<Width />)
    expect(html).toContain('0 static')
    const onRecoverableError = vi.fn<() => void>()
    const into = place(html)
    drawn.length = 0
    render(<Width />, { container: into, hydrate: true, onRecoverableError })
    expect(drawn).toEqual(['0 static', '1440 alive'])
    expect(onRecoverableError).not.toHaveBeenCalled()
    width = 390
    act(() => listeners.forEach((listener) => listener()))
    expect(into.textContent).toBe('390 alive')
  })

  it('is live at once where nothing was drawn before', () => {
    drawn.length = 0
    render(<Width />)
    expect(new Set(drawn)).toEqual(new Set([`${width} alive`]))
  })
})
