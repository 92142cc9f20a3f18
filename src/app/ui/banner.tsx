import type { ReactNode } from 'react'

const TONES = { info: 'bg-rail text-ink', warn: 'bg-warn-tint text-ink', danger: 'bg-danger-tint text-ink' }
const ICON_TONES = { info: 'text-ink-2', warn: 'text-warn', danger: 'text-danger' }

interface BannerProps {
  readonly tone: keyof typeof TONES
  readonly icon: ReactNode
  readonly children: ReactNode
  /** A button at the end. */
  readonly action?: ReactNode
}

/** A line at the top of a pane that stays until the matter is settled. */
export function Banner({ tone, icon, children, action }: BannerProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex flex-wrap items-center justify-end gap-3 border-b border-line px-4 py-2.5 text-13 ${TONES[tone]}`}
    >
      <span className={`shrink-0 ${ICON_TONES[tone]}`}>{icon}</span>
      {/* Where it would be a tall column, the button goes below. */}
      <span className="min-w-48 flex-1">{children}</span>
      {action}
    </div>
  )
}
