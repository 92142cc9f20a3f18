import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon: ReactNode
  readonly title: string
  /** The view's heading, when it has no other. */
  readonly headingLevel?: 'h1' | 'h2'
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What stands where content would: what is the case, and what can be done. */
export function EmptyState({ icon, title, headingLevel: Heading = 'h2', children, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-start gap-3 px-6 py-20">
      <span className="text-ink-3">{icon}</span>
      <Heading tabIndex={-1} className="font-serif text-20 font-bold">
        {title}
      </Heading>
      {children && <div className="text-14 text-ink-2">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
