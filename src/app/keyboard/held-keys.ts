import { catchText } from './caught-text.ts'

/** Keys pressed before the key map has arrived: they wait here, and go to whoever takes them. */
const LONGEST_WAIT_MS = 3000

let held: KeyboardEvent[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/** Holds keys back from now on, until they are taken or it takes too long. */
export function holdKeys(): void {
  if (timer !== undefined) return
  window.addEventListener('keydown', hold, { capture: true })
  timer = setTimeout(takeHeldKeys, LONGEST_WAIT_MS)
}

/** Ends the holding and returns the keys, oldest first. */
export function takeHeldKeys(): readonly KeyboardEvent[] {
  clearTimeout(timer)
  timer = undefined
  window.removeEventListener('keydown', hold, { capture: true })
  const keys = held
  held = []
  return keys
}

function hold(event: KeyboardEvent): void {
  const { target, key } = event
  const isEditable = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  // Space stays the page's and the focused button's.
  const isPlain = key.length === 1 && key !== ' ' && !event.altKey && (key === 'k' || !(event.ctrlKey || event.metaKey))
  if (isEditable || !isPlain) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held.push(event)
  // What follows is meant for the search field.
  if ('/、／'.includes(key) || event.ctrlKey || event.metaKey) catchText()
}
