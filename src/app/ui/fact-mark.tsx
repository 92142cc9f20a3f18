import type { ReactNode } from 'react'

/** A fact of a row that stands out, such as that the paper has code: a drawing and its word. */
export function FactMark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75 text-accent">
      {icon}
      {children}
    </span>
  )
}
