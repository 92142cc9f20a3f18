import type { SVGProps } from 'react'
import { iconPath, type IconDrawing } from './icon-path.ts'

interface IconProps extends Pick<SVGProps<SVGSVGElement>, 'className'> {
  readonly of: IconDrawing
  /** Side, CSS px. */
  readonly size?: number
  /** Accessible name; without one the picture only decorates. */
  readonly label?: string
}

/** A Lucide icon at the stroke of the design, 1.75 (DESIGN.md §15). */
export function Icon({ of, size = 16, label, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className={className ? `icon ${className}` : 'icon'}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={iconPath(of)} />
    </svg>
  )
}
