import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './selection-bar.css'

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
    <div role="toolbar" aria-label={label} className="selection-bar">
      {/* Two groups: where they do not fit beside each other, the second is a line of its own. */}
      <span>
        <span aria-live="polite">{label}</span>
        <Button variant="quiet" onClick={onAll}>
          {allLabel}
        </Button>
      </span>
      <span>
        {children}
        <Button variant="quiet" onClick={onDone}>
          {doneLabel}
        </Button>
      </span>
    </div>
  )
}
