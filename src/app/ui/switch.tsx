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
      className="touch-target group inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-control bg-sunken px-0.75 aria-checked:border-accent aria-checked:bg-accent"
    >
      <span className="size-4 rounded-full bg-control group-aria-checked:[translate:16px] group-aria-checked:bg-on-accent motion-safe:[transition:translate_var(--t-1)]" />
    </button>
  )
}
