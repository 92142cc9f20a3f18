import { useContext, useEffect, useEffectEvent } from 'react'
import { CoveredContext } from './covered-context.ts'

/** What a key does; the names of keys are those of `KEYS`. */
export type KeyActions = Readonly<Partial<Record<KeyName, (event: KeyboardEvent) => void>>>

type KeyName = keyof typeof KEYS

/**
 * The keyboard map (DESIGN.md §9): every key the app listens to, in one place. `key` is `KeyboardEvent.key`, any case;
 * `code` is the physical key, for the moment when a Windows input method reports no character.
 */
const KEYS = {
  nextPaper: [{ key: 'j', code: 'KeyJ' }, { key: 'ArrowDown' }],
  previousPaper: [{ key: 'k', code: 'KeyK' }, { key: 'ArrowUp' }],
  nextUnread: [{ key: 'n', code: 'KeyN' }],
  previousUnread: [{ key: 'n', code: 'KeyN', shift: true }],
  openPaper: [{ key: 'o', code: 'KeyO' }, { key: 'Enter' }],
  olderDay: [{ key: 'h', code: 'KeyH' }, { key: 'ArrowLeft' }],
  newerDay: [{ key: 'l', code: 'KeyL' }, { key: 'ArrowRight' }],
  bookmark: [{ key: 'b', code: 'KeyB' }],
  tags: [{ key: 't', code: 'KeyT' }],
  editNote: [{ key: 'e', code: 'KeyE' }],
  cite: [{ key: 'c', code: 'KeyC' }],
  selectPaper: [{ key: 'x', code: 'KeyX' }],
  toggleRead: [{ key: 'm', code: 'KeyM' }],
  openText: [{ key: 'v', code: 'KeyV' }],
  copyLink: [{ key: 'y', code: 'KeyY' }],
  unreadOnly: [{ key: 'u', code: 'KeyU' }],
  density: [{ key: 'd', code: 'KeyD' }],
  note: [{ key: 'i', code: 'KeyI' }],
  markAllRead: [{ key: 'a', code: 'KeyA', shift: true }],
  smaller: [
    { key: '-', code: 'Minus' },
    { key: '－', code: 'Minus' },
  ],
  larger: [
    { key: '=', code: 'Equal' },
    { key: '＝', code: 'Equal' },
  ],
  sourceTab1: [{ key: '1', code: 'Digit1' }],
  sourceTab2: [{ key: '2', code: 'Digit2' }],
  sourceTab3: [{ key: '3', code: 'Digit3' }],
  sourceTab4: [{ key: '4', code: 'Digit4' }],
  undo: [{ key: 'z', code: 'KeyZ' }],
  search: [
    { key: '/', code: 'Slash' },
    { key: '、', code: 'Slash' },
    { key: '／', code: 'Slash' },
    { key: 'k', code: 'KeyK', control: true },
  ],
  back: [{ key: 'Escape' }],
} as const satisfies Record<string, readonly Key[]>

interface Key {
  readonly key: string
  readonly code?: string
  readonly shift?: true
  /** Ctrl, or ⌘ on a Mac. */
  readonly control?: true
}

/** Keys that keep working when single-key shortcuts are off (WCAG 2.1.4). */
const NEVER_OFF = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])

/**
 * Runs actions on keys while the component is mounted and nothing lies over its page.
 * @param singleKeys false leaves arrows, Enter, Esc and Ctrl/⌘ K
 */
export function useKeys(actions: KeyActions, singleKeys: boolean): void {
  const covered = useContext(CoveredContext)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (covered) return
    const name = keyNameOf(event)
    const action = name && actions[name]
    if (!action) return
    const single = !NEVER_OFF.has(event.key) && !event.ctrlKey && !event.metaKey
    if (single && !singleKeys) return
    event.preventDefault()
    action(event)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** The name of the key pressed, or undefined when the event belongs to someone else (DESIGN.md §9, rules 1 to 4). */
export function keyNameOf(event: KeyboardEvent): KeyName | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined
  const target = event.target instanceof HTMLElement ? event.target : undefined
  const inText = target !== undefined && isEditable(target)
  // Safari ends a composition before the Enter that commits it; elsewhere 229 says only that an input method is on.
  if (inText && event.keyCode === 229) return undefined
  const control = event.ctrlKey || event.metaKey
  if (control && event.shiftKey) return undefined
  const names = Object.keys(KEYS) as KeyName[]
  const name = names.find((candidate) => KEYS[candidate].some((key: Key) => matches(key, event, control)))
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
  // Where / or an arrow is on the keyboard is not ours to say; of letters Shift makes another key.
  return key.key.toLowerCase() === event.key.toLowerCase() && (sameShift || !/^[a-z]$/.test(key.key))
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || element.closest('input:not([type=radio]), textarea, select') !== null
}

/** Enter on a button or link, and arrows inside tabs, radios and the like, keep their native meaning. */
function belongsToTarget(key: string, target: HTMLElement): boolean {
  if (key === 'Enter') return target.closest('a, button, summary, input, [role=tab]') !== null
  if (key.startsWith('Arrow')) {
    return target.closest('[role=tab], [role=radiogroup], [role=listbox], [role=menu], input[type=radio]') !== null
  }
  return false
}
