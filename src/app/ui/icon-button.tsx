import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

/** A square button with a picture; 32 px, 44 px where fingers are used. */
export function IconButton({ label, icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`hoverable inline-grid size-8 shrink-0 place-items-center rounded-2 text-ink-2 disabled:opacity-35 aria-pressed:bg-selected aria-pressed:text-accent max-lg:size-11 ${className}`}
    >
      {icon}
    </button>
  )
}
