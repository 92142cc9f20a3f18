import type { ReactNode } from 'react'

/** Says in the facts of a row that the paper has code. @param icon its drawing, beside the word */
export function CodeMark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75 text-accent">
      {icon}
      {children}
    </span>
  )
}
