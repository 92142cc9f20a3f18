import { useId } from 'react'

interface ChoiceGroupProps<T extends string> {
  /** Names the group for screen readers. */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly className?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly fill?: boolean
}

/** A segmented control: native radio buttons, so arrow keys and screen readers know it. */
export function ChoiceGroup<T extends string>({ label, options, value, onChange, fill = false }: ChoiceGroupProps<T>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`inline-flex overflow-hidden rounded-2 border border-control ${fill ? 'w-full' : ''}`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={`relative flex h-8 cursor-pointer items-center justify-center border-line px-3.5 text-13 whitespace-nowrap max-sm:px-2 text-ink-2 not-first:border-l has-checked:bg-selected has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent max-lg:h-11 ${fill ? 'flex-1 px-1' : ''} ${option.className ?? ''}`}
        >
          <input
            type="radio"
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
