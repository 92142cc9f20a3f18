import type { AnchorHTMLAttributes, ComponentProps, ReactNode } from 'react'

type Variant = 'primary' | 'outlined' | 'link' | 'quiet' | 'danger'

const SHAPE =
  'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-2 border text-13 whitespace-nowrap max-lg:h-11 max-md:text-15 disabled:opacity-35'
const VARIANTS: Record<Variant, string> = {
  primary: 'border-accent bg-accent px-3 font-medium text-on-accent hover:bg-accent-hover max-md:px-3.5',
  outlined: 'border-control px-3 text-ink hoverable',
  /** One of several places to go to. */
  link: 'border-line px-2.5 text-accent hoverable max-md:px-3.5',
  quiet: 'border-transparent px-2 text-ink-2 hoverable',
  danger: 'border-transparent px-2 text-danger hoverable',
}

/** The classes of a button, for elements that look like one. */
export function buttonClass(variant: Variant, extra = ''): string {
  return `${SHAPE} ${VARIANTS[variant]} ${extra}`
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: Variant
  readonly icon?: ReactNode
}

export function Button({ variant = 'outlined', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </button>
  )
}

interface ExternalButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: Variant
  readonly icon?: ReactNode
  readonly href: string
}

/** A link to another site that looks like a button; opens a new tab. */
export function ExternalButton({ variant = 'outlined', icon, children, className, ...rest }: ExternalButtonProps) {
  return (
    <a target="_blank" rel="noopener noreferrer" {...rest} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </a>
  )
}
