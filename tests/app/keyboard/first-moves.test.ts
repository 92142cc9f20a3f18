import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onFirstMove } from '../../../src/app/keyboard/first-moves.ts'
import { holdKeys, releaseKeys, takeHeldKeys } from '../../../src/app/keyboard/held-keys.ts'

afterEach(() => {
  takeHeldKeys()
})

describe('onFirstMove', () => {
  it('is called once, with the first thing a reader does', () => {
    const run = vi.fn<() => void>()
    onFirstMove(run)
    fireEvent.scroll(document.body)
    fireEvent.focusIn(document.body)
    expect(run).not.toHaveBeenCalled()
    fireEvent.wheel(document.body)
    fireEvent.pointerDown(document.body)
    expect(run).toHaveBeenCalledOnce()
  })

  it('hears of no held key, neither when it is pressed nor when it is sent on', () => {
    const run = vi.fn<() => void>()
    holdKeys()
    onFirstMove(run)
    fireEvent.keyDown(document.body, { key: '/' })
    releaseKeys(() => true)
    expect(run).not.toHaveBeenCalled()
    takeHeldKeys()
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(run).toHaveBeenCalledOnce()
  })
})
