import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { takeCaughtText } from '../../../src/app/keyboard/caught-text.ts'
import { holdKeys, isSearchHeld, releaseKeys, takeHeldKeys } from '../../../src/app/keyboard/held-keys.ts'

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more })

afterEach(() => {
  takeHeldKeys()
  takeCaughtText()
  document.body.replaceChildren()
  vi.useRealTimers()
})

describe('isSearchHeld', () => {
  it.each([
    ['/', {}, true],
    ['／', {}, true],
    ['k', { ctrlKey: true }, true],
    ['k', { metaKey: true }, true],
    ['k', {}, false],
    ['j', {}, false],
  ])('tells of %s %o', (key, more, opens) => {
    holdKeys()
    press(key, more)
    expect(isSearchHeld()).toBe(opens)
  })
})

describe('holdKeys', () => {
  it('keeps keys from everyone until they are taken, in order', () => {
    const others = vi.fn<(event: Event) => void>()
    window.addEventListener('keydown', others)
    holdKeys()
    press('j')
    press('m')
    expect(others).not.toHaveBeenCalled()
    expect(takeHeldKeys().map(({ key }) => key)).toEqual(['j', 'm'])
    press('j')
    expect(others).toHaveBeenCalledOnce()
    window.removeEventListener('keydown', others)
  })

  it('sends keys on in order, as far as somebody hears them', () => {
    vi.useFakeTimers()
    const heard: string[] = []
    const listener = ({ key }: KeyboardEvent) => heard.push(key)
    window.addEventListener('keydown', listener)
    holdKeys()
    for (const key of ['j', 'm', 'b', 'j']) press(key)
    releaseKeys(({ key }) => key !== 'b')
    vi.advanceTimersByTime(10)
    expect(heard).toEqual(['j', 'm'])
    releaseKeys(() => true)
    vi.advanceTimersByTime(10)
    expect(heard).toEqual(['j', 'm', 'b', 'j'])
    window.removeEventListener('keydown', listener)
  })

  it('leaves fields, Space, Tab and the browser’s own shortcuts alone', () => {
    const field = document.body.appendChild(document.createElement('input'))
    holdKeys()
    expect([press('j', {}, field), press(' '), press('Tab'), press('f', { ctrlKey: true })]).toEqual(
      Array(4).fill(true),
    )
    expect(takeHeldKeys()).toEqual([])
  })

  it('gives up when a key has waited six seconds', () => {
    vi.useFakeTimers()
    holdKeys()
    vi.advanceTimersByTime(9000)
    expect(press('j')).toBe(false)
    vi.advanceTimersByTime(6000)
    expect(press('j')).toBe(true)
  })

  it('catches what is typed after the key of the search, and gives the focus back', () => {
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    holdKeys()
    press('/', {}, button)
    const catcher = document.activeElement
    if (!(catcher instanceof HTMLInputElement)) throw new Error('nothing catches what is typed')
    catcher.value = '视频'
    expect(takeCaughtText()).toBe('视频')
    expect(document.activeElement).toBe(button)
    expect(document.querySelector('input')).toBeNull()
  })
})
