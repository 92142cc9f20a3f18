import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface SelectionBarProps {
  /** How many are selected, in words. */
  readonly label: string
  readonly allLabel: string
  readonly onAll: () => void
  readonly doneLabel: string
  readonly onDone: () => void
  /** Buttons for what can be done with them. */
  readonly children: ReactNode
}

/** Over a list while its rows are being selected. Stays in sight where the page itself scrolls. */
export function SelectionBar({ label, allLabel, onAll, doneLabel, onDone, children }: SelectionBarProps) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="flex shrink-0 flex-wrap items-center gap-1 border-b border-line bg-accent-tint px-4 py-1 max-md:sticky max-md:top-0 max-md:z-(--z-bar) lg:px-5"
    >
      <span className="text-13" aria-live="polite">
        {label}
      </span>
      <Button variant="quiet" onClick={onAll}>
        {allLabel}
      </Button>
      <span className="ml-auto" />
      {children}
      <Button variant="quiet" onClick={onDone}>
        {doneLabel}
      </Button>
    </div>
  )
}
