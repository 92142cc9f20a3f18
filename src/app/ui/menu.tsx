import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly icon: ReactNode
  /** What stands on the keys that do the same. */
  readonly keys?: readonly string[]
  readonly onChoose: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Where it opens, CSS px of the window; without it, under the button that opened it. */
  readonly at?: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

const MARGIN = 8
/** Letters that follow each other sooner are one word, ms. */
const WORD_MS = 600

/**
 * A menu at a point or under its button (ARIA menu pattern): arrows, Home and End move, letters find, Enter chooses,
 * Esc and Tab leave.
 */
export function Menu({ label, items, at, onClose }: MenuProps) {
  const list = useRef<HTMLUListElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]

  // After the dialog around it has opened.
  useEffect(() => {
    const panel = list.current?.closest('dialog')
    if (panel && at) place(panel, at)
    list.current?.querySelector('button')?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- where it is, not which object says so
  }, [at?.x, at?.y])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const all = buttons()
    const here = all.findIndex((button) => button === document.activeElement)
    const to = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      all[to]?.focus()
    } else if (event.key === 'Tab') {
      event.preventDefault()
      onClose()
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      all[find(event, here)]?.focus()
    }
  }

  /** The item that what was typed begins, or the key of which was pressed: the next one after `here`, round and round. */
  function find({ key, timeStamp }: KeyboardEvent, here: number): number {
    const goesOn = timeStamp - typed.current.at < WORD_MS
    const text = ((goesOn ? typed.current.text : '') + key).toLowerCase()
    typed.current = { text, at: timeStamp }
    const start = text.length > 1 ? Math.max(here, 0) : here + 1
    const order = items.map((_, i) => (start + i) % items.length)
    return (
      order.find((i) => items[i]?.label.toLowerCase().startsWith(text)) ??
      order.find((i) => items[i]?.keys?.join('').toLowerCase() === text) ??
      here
    )
  }

  return (
    <Dialog label={label} onClose={onClose} placed className="menu-panel m-0">
      <ul ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} className="menu">
        {items.map((item) => (
          <li key={item.label} role="none">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                onClose()
                item.onChoose()
              }}
            >
              {item.icon}
              {item.label}
              {item.keys && (
                <small aria-hidden>
                  {item.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function place(panel: HTMLElement, at: { readonly x: number; readonly y: number }): void {
  panel.style.left = `${Math.max(MARGIN, Math.min(at.x, innerWidth - panel.offsetWidth - MARGIN))}px`
  panel.style.top = `${Math.max(MARGIN, Math.min(at.y, innerHeight - panel.offsetHeight - MARGIN))}px`
}
