import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keyNameOf, KEYS, type Key, type KeyActions } from '../../../src/app/keyboard/key-map.ts'
import { useKeys } from '../../../src/app/keyboard/use-keys.ts'

afterEach(() => {
  cleanup()
  document.body.innerHTML = ''
})

const press = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })

/** What a key means when it is pressed in the first element of `html`, or on the page. */
function nameIn(html: string, event: KeyboardEvent): string | undefined {
  document.body.innerHTML = html
  const target = document.querySelector('[data-here]') ?? document.body
  let name: string | undefined
  window.addEventListener('keydown', (heard) => (name = keyNameOf(heard)), { once: true })
  target.dispatchEvent(event)
  return name
}
const nameOf = (key: string, init?: KeyboardEventInit) => nameIn('', press(key, init))

const BUTTON = '<button data-here>x</button>'
const INPUT = '<input data-here>'

describe('a key', () => {
  it.each([
    ['j', 'nextPaper'],
    ['K', 'previousPaper'],
    ['ArrowDown', 'nextPaper'],
    ['ArrowLeft', 'olderDay'],
    ['Enter', 'openPaper'],
    ['Escape', 'back'],
    ['b', 'bookmark'],
    ['/', 'search'],
    ['q', undefined],
    ['Tab', undefined],
    ['F5', undefined],
    ['Backspace', undefined],
    [' ', 'pageDown'],
    ['Home', 'firstRow'],
    ['1', 'sourceTab1'],
    ['？', 'help'],
    ['－', 'smaller'],
    ['＝', 'larger'],
  ])('%s means %s', (key, name) => {
    expect(nameOf(key)).toBe(name)
  })

  it('means another thing with Shift where it says so', () => {
    expect([nameOf('n'), nameOf('N', { shiftKey: true })]).toEqual(['nextUnread', 'previousUnread'])
    expect([nameOf('a'), nameOf('A', { shiftKey: true })]).toEqual([undefined, 'markAllRead'])
  })

  it('means the same with Caps Lock on', () => {
    expect([nameOf('J'), nameOf('N'), nameOf('a', { shiftKey: true })]).toEqual([
      'nextPaper',
      'nextUnread',
      'markAllRead',
    ])
  })

  it('means another thing with Shift also where it is no letter', () => {
    const shifted = ['ArrowDown', 'ArrowUp', ' '].map((key) => nameOf(key, { shiftKey: true }))
    expect(shifted).toEqual(['extendDown', 'extendUp', 'pageUp'])
    expect(['Home', 'Escape', 'Enter'].map((key) => nameOf(key, { shiftKey: true }))).toEqual(Array(3).fill(undefined))
  })

  it('is one key for one thing', () => {
    const presses = Object.values(KEYS).flatMap((keys: readonly Key[]) => keys.map((key) => JSON.stringify(key)))
    expect(new Set(presses).size).toBe(presses.length)
  })

  it('is / wherever the keyboard has it', () => {
    expect(nameOf('/', { code: 'Digit7', shiftKey: true })).toBe('search')
  })
})

describe('rule 1: modifiers', () => {
  it.each<[string, KeyboardEventInit]>([
    ['j', { ctrlKey: true }],
    ['b', { metaKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['k', { ctrlKey: true, shiftKey: true }],
    ['K', { ctrlKey: true, shiftKey: true }],
    ['k', { ctrlKey: true, altKey: true }],
    ['/', { ctrlKey: true }],
    [' ', { ctrlKey: true }],
    ['ArrowDown', { metaKey: true }],
  ])('leave %s with %o to the browser', (key, init) => {
    expect(nameOf(key, init)).toBeUndefined()
  })

  it('leave only Ctrl K, Ctrl Enter and their ⌘ to the app', () => {
    expect([nameOf('k', { ctrlKey: true }), nameOf('K', { metaKey: true })]).toEqual(['search', 'search'])
    expect([nameOf('Enter', { ctrlKey: true }), nameOf('Enter', { metaKey: true })]).toEqual(['openInTab', 'openInTab'])
  })

  it('leave what someone else has handled', () => {
    const event = press('j')
    event.preventDefault()
    expect(nameIn('', event)).toBeUndefined()
  })
})

describe('rule 2: text fields', () => {
  it.each([
    INPUT,
    '<textarea data-here></textarea>',
    '<select data-here></select>',
    '<p contenteditable="true" data-here></p>',
    '<input type="range" data-here>',
  ])('in %s keys are text', (html) => {
    const keys = ['j', '/', '、', 'Enter', 'ArrowDown', 'N']
    expect(keys.map((key) => nameIn(html, press(key)))).toEqual(keys.map(() => undefined))
  })

  it('leave Ctrl K and Escape to the app', () => {
    expect(nameIn(INPUT, press('k', { ctrlKey: true }))).toBe('search')
    expect(nameIn(INPUT, press('Escape'))).toBe('back')
  })

  it.each<[string, KeyboardEventInit]>([
    ['while composing', { isComposing: true }],
    ['at the Enter that commits a candidate in Safari', { keyCode: 229 } as KeyboardEventInit],
  ])('leave everything to the input method %s', (_, init) => {
    const names = ['Escape', 'Enter', 'j'].map((key) => nameIn(INPUT, press(key, init)))
    expect([...names, nameIn(INPUT, press('k', { ctrlKey: true, ...init }))]).toEqual(Array(4).fill(undefined))
  })
})

describe('rule 3: input methods outside text fields', () => {
  it.each(['Process', 'Unidentified'])('a key that Windows reports as %s counts by its place', (key) => {
    const windows = { keyCode: 229 } as KeyboardEventInit
    expect(nameOf(key, { code: 'KeyJ', ...windows })).toBe('nextPaper')
    expect(nameOf(key, { code: 'KeyN', shiftKey: true, ...windows })).toBe('previousUnread')
    expect(nameOf(key, { code: 'Slash', ...windows })).toBe('search')
    expect(nameOf(key, { code: 'Slash', shiftKey: true, ...windows })).toBe('help')
    expect(nameOf(key, { code: 'Space', shiftKey: true, ...windows })).toBe('pageUp')
    expect(nameOf(key, { code: 'KeyQ', ...windows })).toBeUndefined()
  })

  it('composing leaves everything to it', () => {
    expect(nameOf('j', { isComposing: true })).toBeUndefined()
  })

  it.each(['、', '／'])('%s is /', (key) => {
    expect(nameOf(key, { code: 'Slash' })).toBe('search')
  })
})

describe('rule 4: what has focus', () => {
  it.each([
    BUTTON,
    '<a href="/" data-here>x</a>',
    '<details><summary data-here>x</summary></details>',
    '<div role="tab" tabindex="0" data-here>x</div>',
    '<input type="checkbox" data-here>',
    '<button><span data-here>x</span></button>',
  ])('keeps Enter: %s', (html) => {
    expect(nameIn(html, press('Enter'))).toBeUndefined()
  })

  it('gives a row’s own link to the app', () => {
    const row = '<article data-paper-id="2511.23476"><a href="/" data-here>x</a></article>'
    expect(nameIn(row, press('Enter'))).toBe('openPaper')
  })

  it('keeps Space where it presses, not where it pages', () => {
    expect(nameIn(BUTTON, press(' '))).toBeUndefined()
    expect(nameIn('<details><summary data-here>x</summary></details>', press(' '))).toBeUndefined()
    expect(nameIn('<a href="/" data-here>x</a>', press(' '))).toBe('pageDown')
  })

  it.each([
    '<div role="grid"><button data-here>x</button></div>',
    '<div role="separator" tabindex="0" data-here></div>',
    '<div role="tab" tabindex="0" data-here>x</div>',
    '<input type="radio" data-here>',
    '<div role="listbox" tabindex="0" data-here>x</div>',
    '<div role="menu"><button data-here>x</button></div>',
    '<input type="range" data-here>',
  ])('keeps the arrows: %s', (html) => {
    const keys = ['ArrowUp', 'ArrowRight', 'End']
    expect(keys.map((key) => nameIn(html, press(key)))).toEqual(Array(3).fill(undefined))
  })

  it('leaves letters to the app, and arrows where they mean nothing', () => {
    expect(nameIn(BUTTON, press('j'))).toBe('nextPaper')
    expect(nameIn(BUTTON, press('ArrowDown'))).toBe('nextPaper')
    expect(nameIn('<input type="radio" data-here>', press('j'))).toBe('nextPaper')
  })

  it('keeps every key from the page below a dialog or a popover', () => {
    const popover = '<div popover="auto" tabindex="-1" data-here>x</div>'
    expect(['j', 'Escape'].map((key) => nameIn(popover, press(key)))).toEqual([undefined, undefined])
    expect(nameIn('<dialog open><p>x</p></dialog>', press('j'))).toBeUndefined()
  })
})

describe('useKeys', () => {
  const actions = () => ({
    nextPaper: vi.fn<() => void>(),
    search: vi.fn<() => void>(),
    openPaper: vi.fn<() => void>(),
    back: vi.fn<() => void>(),
  })
  const send = (event: KeyboardEvent) => {
    document.body.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('runs the action of a key and keeps the browser from acting on it too', () => {
    const does = actions()
    renderHook(() => useKeys(does, true))
    expect([send(press('j')), send(press('b'))]).toEqual([true, false])
    expect(does.nextPaper).toHaveBeenCalledTimes(1)
  })

  it('runs the latest actions, and none once it is gone', () => {
    const [before, after] = [actions(), actions()]
    const { rerender, unmount } = renderHook((does: KeyActions) => useKeys(does, true), { initialProps: before })
    rerender(after)
    send(press('j'))
    unmount()
    expect(send(press('j'))).toBe(false)
    expect([before.nextPaper.mock.calls.length, after.nextPaper.mock.calls.length]).toEqual([0, 1])
  })

  it('leaves arrows, Enter, Escape and Ctrl K when single keys are off (rule 7)', () => {
    const does = actions()
    renderHook(() => useKeys(does, false))
    const off = [press('j'), press('/'), press('、'), press('Process', { code: 'KeyJ' })].map(send)
    const on = [press('ArrowDown'), press('Enter'), press('Escape'), press('k', { ctrlKey: true })].map(send)
    expect([off, on]).toEqual([
      [false, false, false, false],
      [true, true, true, true],
    ])
  })

  describe('G', () => {
    const places = () => ({
      goLatest: vi.fn<() => void>(),
      goBookmarks: vi.fn<() => void>(),
      olderDay: vi.fn<() => void>(),
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    it('waits for where to go, and the next key means only that', () => {
      const does = places()
      renderHook(() => useKeys(does, true))
      expect([send(press('g')), send(press('Shift')), send(press('h'))]).toEqual([true, false, true])
      expect([does.goLatest.mock.calls.length, does.olderDay.mock.calls.length]).toEqual([1, 0])
      send(press('h'))
      expect(does.olderDay).toHaveBeenCalledTimes(1)
    })

    it('forgets after 1.2 s, after Escape, and after a key that leads nowhere', () => {
      vi.useFakeTimers()
      const does = places()
      renderHook(() => useKeys(does, true))
      send(press('g'))
      vi.advanceTimersByTime(1200)
      send(press('b'))
      send(press('g'))
      send(press('Escape'))
      send(press('b'))
      send(press('g'))
      expect(send(press('q'))).toBe(true)
      send(press('b'))
      expect(does.goBookmarks).not.toHaveBeenCalled()
    })

    it('does nothing where nothing can be gone to, or single keys are off', () => {
      const { unmount } = renderHook(() => useKeys({ olderDay: () => {} }, true))
      expect(send(press('g'))).toBe(false)
      unmount()
      renderHook(() => useKeys(places(), false))
      expect(send(press('g'))).toBe(false)
    })
  })

  it('asks the latest of several who listen first', () => {
    const [below, above] = [vi.fn<() => void>(), vi.fn<() => void>()]
    renderHook(() => useKeys({ nextPaper: below, back: below }, true))
    renderHook(() => useKeys({ nextPaper: above }, true))
    send(press('j'))
    send(press('Escape'))
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1])
  })
})
