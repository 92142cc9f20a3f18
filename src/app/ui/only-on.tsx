import type { ReactNode } from 'react'
import { useIsStatic } from '../hydration/use-is-static.ts'
import { useLayout } from './use-media-query.ts'

// The wrapper has no box of its own: what is in it is laid out as if it were not there.
const SHOWN_ON = {
  phone: 'contents md:hidden',
  tablet: 'hidden md:contents lg:hidden',
  desktop: 'hidden lg:contents',
  panes: 'hidden md:contents',
}

interface OnlyOnProps {
  /** `panes`: tablet and desktop. */
  readonly layout: keyof typeof SHOWN_ON
  readonly children: ReactNode
}

/**
 * What only some widths show. A page drawn at build time holds it for every width, and CSS shows the one that fits; once
 * the width is known the others go.
 */
export function OnlyOn({ layout, children }: OnlyOnProps) {
  const isStatic = useIsStatic()
  const now = useLayout()
  const fits = layout === now || (layout === 'panes' && now !== 'phone')
  return isStatic || fits ? <div className={SHOWN_ON[layout]}>{children}</div> : null
}
