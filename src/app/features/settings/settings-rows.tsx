import { useId, type ReactNode } from 'react'
import { Switch } from '../../ui/switch.tsx'

/** A group of settings, and the place its link leads to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-label={title} className="border-line py-4 not-first-of-type:border-t not-first-of-type:pt-6">
      <h2 className="-mb-0.75 text-15 font-medium">{title}</h2>
      {children}
    </section>
  )
}

/** A setting: its name, and what it is set with. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-[46px] items-center gap-4 max-lg:py-1.5 max-sm:flex-wrap">
      <span aria-hidden className="w-33 shrink-0 text-14 text-ink-2">
        {label}
      </span>
      {children}
    </div>
  )
}

interface SwitchRowProps {
  readonly label: string
  /** A few words under the label. */
  readonly hint?: string
  /** A sentence under the row. */
  readonly explanation?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A setting that is on or off. */
export function SwitchRow({ label, hint, explanation, checked, onChange }: SwitchRowProps) {
  const textId = useId()
  const text = hint ?? explanation
  return (
    <>
      <div className="flex min-h-[46px] items-center gap-4 py-1.5">
        <span className="w-33 shrink-0 text-14 text-ink-2">
          <span aria-hidden>{label}</span>
          {hint !== undefined && (
            <small id={textId} className="block text-12 text-ink-3">
              {hint}
            </small>
          )}
        </span>
        <Switch label={label} {...{ checked, onChange }} {...(text === undefined ? {} : { describedBy: textId })} />
      </div>
      {explanation !== undefined && (
        <p id={textId} className="text-12 text-ink-3">
          {explanation}
        </p>
      )}
    </>
  )
}
