import './switch.css'

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Id of a text that explains it. */
  readonly describedBy?: string
}

/** An on/off switch, 40 × 24. */
export function Switch({ label, checked, onChange, describedBy }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-label={label}
      aria-checked={checked}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onClick={() => onChange(!checked)}
      className="switch touch-target"
    >
      <span />
    </button>
  )
}
