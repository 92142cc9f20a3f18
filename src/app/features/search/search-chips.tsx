import { X } from 'lucide'
import type { KeyboardEvent } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { Icon } from '../../ui/icon.tsx'
import { chipLabel, spokenLabel } from './condition-label.ts'
import { useToday } from './use-today.ts'

interface SearchChipsProps {
  readonly chips: readonly string[]
  readonly onRemove: (place: number) => void
  /** The keyboard goes back to the text. */
  readonly onLeave: () => void
}

/** Conditions as buttons that remove them. Arrows move along them, Backspace and Delete remove, Escape goes back. */
export function SearchChips({ chips, onRemove, onLeave }: SearchChipsProps) {
  const t = useAllMessages()
  const now = { today: useToday(), thisYear: useThisYear() }

  function handleKey(event: KeyboardEvent<HTMLButtonElement>, place: number) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = [...(event.currentTarget.closest('[data-search]')?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])]
    const steps: Readonly<Partial<Record<string, number>>> = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0 }
    const next = steps[event.key]
    if (next !== undefined && next < chips.length) all[Math.max(next, 0)]?.focus()
    else if (next !== undefined || event.key === 'Escape' || event.key === 'End') onLeave()
    else if (event.key === 'Backspace' || event.key === 'Delete') onRemove(place)
    else return
    event.preventDefault()
  }

  return chips.map((chip, place) => {
    const label = chipLabel(chip, now, t)
    return (
      <button
        // The place keeps the focus on the chip that moves up when one is removed.
        key={place}
        type="button"
        data-chip
        aria-label={t.removeCondition(spokenLabel(label))}
        onClick={() => onRemove(place)}
        onKeyDown={(event) => handleKey(event, place)}
        // With the colours of the system the fill is gone and the border shows.
        className="touch-target inline-flex h-9 max-w-80 shrink-0 items-center gap-2 rounded-full border border-transparent bg-accent-tint px-3.5 text-14 whitespace-nowrap text-accent hover:bg-selected md:h-7.5 md:rounded-1 md:px-2.5"
      >
        <span className="truncate">
          {label.name !== undefined && t.conditionName(label.name) + ' '}
          {label.value}
        </span>
        <Icon of={X} size={14} className="shrink-0" />
      </button>
    )
  })
}
