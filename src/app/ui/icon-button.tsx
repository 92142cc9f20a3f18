import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string
  /** Name of its key in the map of keys: the tooltip shows it. */
  readonly keyName?: string
  readonly icon: ReactNode
}

/** A square button with a picture; 32 px, 44 px where fingers are used. */
export function IconButton({ label, keyName = '', icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={keyName}
      {...rest}
      className={`hoverable inline-grid size-8 shrink-0 place-items-center rounded-2 text-ink-2 disabled:opacity-35 aria-pressed:bg-selected aria-pressed:text-accent max-lg:size-11 ${className}`}
    >
      {icon}
    </button>
  )
}
