/**
 * Keys pressed before what listens to them has arrived: the key map on a first visit, the field of a search just opened.
 * They wait here, and go to whoever takes them; nothing typed is lost.
 */
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

/** The characters among the keys: what would stand in the field had it been there. */
export function textOf(keys: readonly KeyboardEvent[]): string {
  return keys.map(({ key }) => (key.length === 1 ? key : '')).join('')
}

function hold(event: KeyboardEvent): void {
  const { target, key } = event
  const isEditable = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  const isPlain = key.length === 1 && !event.altKey && (key === 'k' || !(event.ctrlKey || event.metaKey))
  if (isEditable || !isPlain) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held.push(event)
}
