import { Fragment } from 'react'

interface MarkedTermsProps {
  readonly text: string
  /** Marked wherever they stand, in any case. */
  readonly terms: readonly string[]
}

/** Plain text with some words in `<mark>`. */
export function MarkedTerms({ text, terms }: MarkedTermsProps) {
  const wanted = terms.filter((term) => term !== '').map((term) => term.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  if (wanted.length === 0) return text
  // The longest first: of two that begin alike the whole one is marked.
  wanted.sort((a, b) => b.length - a.length)
  // Split at a group, every second part is what was wanted. The parts of one text never move.
  return text
    .split(new RegExp(`(${wanted.join('|')})`, 'giu'))
    .map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : <Fragment key={i}>{part}</Fragment>))
}
