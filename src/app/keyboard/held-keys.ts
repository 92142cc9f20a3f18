import { catchText } from './caught-text.ts'
import { early } from './early-state.ts'

/** Keys pressed before the key map has arrived: they wait here, and go to whoever takes them. */
const LONGEST_WAIT_MS = 6000

/** Holds keys back from now on, until they are taken or the first of them has waited too long. */
export function holdKeys(): void {
  if (early.listener) return
  early.listener = hold
  window.addEventListener('keydown', hold, { capture: true })
}

/** Ends the holding and returns the keys, oldest first. */
export function takeHeldKeys(): readonly KeyboardEvent[] {
  clearTimeout(early.timer)
  early.timer = undefined
  if (early.listener) window.removeEventListener('keydown', early.listener, { capture: true })
  early.listener = undefined
  early.endSteps?.()
  const keys = early.held
  early.held = []
  return keys
}

/**
 * Sends held keys on, oldest first, up to the first that nobody hears yet: what it is meant for may come in another file.
 * @param isHeard whether a listener is there for a key
 */
export function releaseKeys(isHeard: (event: KeyboardEvent) => boolean): void {
  const [next] = early.held
  if (!next) return
  const { key, code, shiftKey, ctrlKey, metaKey } = next
  const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, metaKey, cancelable: true })
  if (!isHeard(again)) return
  early.held.shift()
  early.endSteps?.()
  early.isReleasing = true
  window.dispatchEvent(again)
  early.isReleasing = false
  // One at a time: the next may be meant for what this one has drawn.
  setTimeout(() => releaseKeys(isHeard))
}

/** Has `run` called with every key that is held from now on. */
export function onHeldKey(run: () => void): void {
  early.onHold = run
}

export function hasHeldKeys(): boolean {
  return early.held.length > 0
}

/** Whether one of them opens the search. */
export function isSearchHeld(): boolean {
  return early.held.some(opensSearch)
}

function opensSearch({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return '/、／'.includes(key) || ctrlKey || metaKey
}

function hold(event: KeyboardEvent): void {
  if (early.isReleasing) return
  const { target, key } = event
  const isEditable = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  // Space stays the page's and the focused button's.
  const isPlain =
    key.length === 1 &&
    key !== ' ' &&
    !event.isComposing &&
    !event.altKey &&
    (key === 'k' || !(event.ctrlKey || event.metaKey))
  if (isEditable || !isPlain) return
  event.preventDefault()
  event.stopImmediatePropagation()
  early.held.push(event)
  early.timer ??= setTimeout(takeHeldKeys, LONGEST_WAIT_MS)
  if ((key === 'j' || key === 'k') && !opensSearch(event)) early.step?.(key)
  early.onHold?.()
  // What follows is meant for the search field.
  const isHeld = early.held.includes(event)
  if (isHeld && opensSearch(event)) catchText()
}
