/**
 * The keyboard map (DESIGN.md §9): every key the app knows, in one place. A key is handled only where a page has given
 * its name an action; the help sheet draws the same map.
 */

/** One way to press something. */
export interface Key {
  /** `KeyboardEvent.key`, any case. */
  readonly key: string
  /** The physical key, for the moment when a Windows input method reports no character. */
  readonly code?: string
  readonly shift?: true
  /** Ctrl, or ⌘ on a Mac. */
  readonly control?: true
  /** Pressed after G. */
  readonly afterGo?: true
}

export const KEYS = {
  nextPaper: [{ key: 'j', code: 'KeyJ' }, { key: 'ArrowDown' }],
  previousPaper: [{ key: 'k', code: 'KeyK' }, { key: 'ArrowUp' }],
  nextUnread: [{ key: 'n', code: 'KeyN' }],
  previousUnread: [{ key: 'n', code: 'KeyN', shift: true }],
  openPaper: [{ key: 'o', code: 'KeyO' }, { key: 'Enter' }],
  openInTab: [{ key: 'Enter', control: true }],
  firstRow: [{ key: 'Home' }],
  lastRow: [{ key: 'End' }],
  select: [{ key: 'x', code: 'KeyX' }],
  extendDown: [{ key: 'ArrowDown', shift: true }],
  extendUp: [{ key: 'ArrowUp', shift: true }],
  olderDay: [{ key: 'h', code: 'KeyH' }, { key: 'ArrowLeft' }],
  newerDay: [{ key: 'l', code: 'KeyL' }, { key: 'ArrowRight' }],
  unreadOnly: [{ key: 'u', code: 'KeyU' }],
  density: [{ key: 'd', code: 'KeyD' }],
  sourceTab1: [{ key: '1', code: 'Digit1' }],
  sourceTab2: [{ key: '2', code: 'Digit2' }],
  sourceTab3: [{ key: '3', code: 'Digit3' }],
  sourceTab4: [{ key: '4', code: 'Digit4' }],
  markAllRead: [{ key: 'a', code: 'KeyA', shift: true }],
  pageDown: [{ key: ' ', code: 'Space' }],
  pageUp: [{ key: ' ', code: 'Space', shift: true }],
  bookmark: [{ key: 'b', code: 'KeyB' }],
  tags: [{ key: 't', code: 'KeyT' }],
  writeNote: [{ key: 'e', code: 'KeyE' }],
  toggleRead: [{ key: 'm', code: 'KeyM' }],
  openText: [{ key: 'v', code: 'KeyV' }],
  copyLink: [{ key: 'y', code: 'KeyY' }],
  copyCitation: [{ key: 'y', code: 'KeyY', shift: true }],
  cite: [{ key: 'c', code: 'KeyC' }],
  note: [{ key: 'i', code: 'KeyI' }],
  readerOnly: [{ key: 'f', code: 'KeyF' }],
  smaller: [
    { key: '-', code: 'Minus' },
    { key: '－', code: 'Minus' },
  ],
  larger: [
    { key: '=', code: 'Equal' },
    { key: '＝', code: 'Equal' },
  ],
  undo: [{ key: 'z', code: 'KeyZ' }],
  search: [
    { key: '/', code: 'Slash' },
    { key: '、', code: 'Slash' },
    { key: '／', code: 'Slash' },
    { key: 'k', code: 'KeyK', control: true },
  ],
  help: [
    { key: '?', code: 'Slash', shift: true },
    { key: '？', code: 'Slash', shift: true },
  ],
  goTo: [{ key: 'g', code: 'KeyG' }],
  goLatest: [{ key: 'h', code: 'KeyH', afterGo: true }],
  goDate: [{ key: 'd', code: 'KeyD', afterGo: true }],
  goWatch: [{ key: 'w', code: 'KeyW', afterGo: true }],
  goBookmarks: [{ key: 'b', code: 'KeyB', afterGo: true }],
  goTrends: [{ key: 't', code: 'KeyT', afterGo: true }],
  goSettings: [{ key: 's', code: 'KeyS', afterGo: true }],
  back: [{ key: 'Escape' }],
} as const satisfies Record<string, readonly Key[]>

export type KeyName = keyof typeof KEYS

/** What a key does. */
export type KeyAction = (event: KeyboardEvent) => void

/** Pages give actions to the names they serve. */
export type KeyActions = Readonly<Partial<Record<KeyName, KeyAction>>>

/** What G offers, in the order it is shown. */
export const GO_NAMES = [
  'goLatest',
  'goDate',
  'goWatch',
  'goBookmarks',
  'goTrends',
  'goSettings',
] as const satisfies readonly KeyName[]

/** Keys that keep working when single-key shortcuts are off (WCAG 2.1.4). */
const NEVER_OFF = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])

/** Whether an event is a shortcut that the setting 「单键快捷键」 switches off. */
export function isSingleKey(event: KeyboardEvent): boolean {
  return !NEVER_OFF.has(event.key) && !event.ctrlKey && !event.metaKey
}

/**
 * The name of the key pressed, or undefined when the event belongs to someone else (DESIGN.md §9, rules 1 to 4).
 * @param afterGo whether G was pressed just before
 */
export function keyNameOf(event: KeyboardEvent, afterGo = false): KeyName | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined
  const target = event.target instanceof HTMLElement ? event.target : undefined
  const inText = target !== undefined && isEditable(target)
  // Safari ends a composition before the Enter that commits it; elsewhere 229 says only that an input method is on.
  if (inText && event.keyCode === 229) return undefined
  const control = event.ctrlKey || event.metaKey
  if (control && event.shiftKey) return undefined
  const name = (Object.keys(KEYS) as KeyName[]).find((candidate) =>
    KEYS[candidate].some((key: Key) => (key.afterGo ?? false) === afterGo && matches(key, event, control)),
  )
  if (inText && name !== 'back' && !(name === 'search' && control)) return undefined
  if (name === undefined || name === 'search') return name
  // A click on the empty part of a dialog takes focus from it: the keys still are not for the page below.
  if (target?.closest('dialog, [popover]') || document.querySelector('dialog[open]')) return undefined
  return target && belongsToTarget(event.key, target) ? undefined : name
}

function matches(key: Key, event: KeyboardEvent, control: boolean): boolean {
  if ((key.control ?? false) !== control) return false
  const sameShift = (key.shift ?? false) === event.shiftKey
  if (event.key === 'Process' || event.key === 'Unidentified') return sameShift && key.code === event.code
  // Where / or 1 is on the keyboard, and whether Shift reaches it, is not ours to say; elsewhere Shift makes another key.
  return key.key.toLowerCase() === event.key.toLowerCase() && (sameShift || !/^(?:[a-z ]|\w{2,})$/.test(key.key))
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || element.closest('input:not([type=radio]), textarea, select') !== null
}

const PRESSED_BY_SPACE = 'button, summary, input, select, [role=button], [role=tab], [role=switch]'
const PRESSED_BY_ENTER = 'a, button, summary, input, [role=tab]'
const MOVED_BY_ARROWS =
  '[role=tab], [role=radiogroup], [role=listbox], [role=menu], [role=grid], [role=separator], input[type=radio]'

/** Space and Enter on a button or link, and arrows inside tabs, grids and the like, keep their native meaning. */
function belongsToTarget(key: string, target: HTMLElement): boolean {
  if (key === ' ') return target.closest(PRESSED_BY_SPACE) !== null
  if (key === 'Enter') {
    const pressed = target.closest(PRESSED_BY_ENTER)
    // A row's own link opens its paper just as the key does.
    return pressed !== null && !(pressed.tagName === 'A' && pressed.closest('[data-paper-id]'))
  }
  return /^(?:Arrow|Home$|End$)/.test(key) && target.closest(MOVED_BY_ARROWS) !== null
}
