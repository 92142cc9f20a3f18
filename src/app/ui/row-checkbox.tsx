interface RowCheckboxProps {
  /** What it selects; or `labelledBy`, the id of an element that says so. */
  readonly label?: string
  readonly labelledBy?: string
  readonly checked: boolean
  readonly onToggle: () => void
  readonly tabIndex?: 0 | -1
}

/** Selects a row of a list. */
export function RowCheckbox({ label, labelledBy, checked, onToggle, tabIndex }: RowCheckboxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      aria-labelledby={labelledBy}
      checked={checked}
      tabIndex={tabIndex}
      onChange={onToggle}
      className="touch-target z-1 size-4.5 accent-(--c-accent)"
    />
  )
}
