import type { Evidence } from './evidence.ts'

/** A paper that matches, and how. */
export interface Ranked {
  readonly paper: number
  readonly group: Group
  readonly score: number
  /** For each word of the query. */
  readonly evidence: readonly Evidence[]
}

/** Best first; nothing within a group lifts a paper into the one before. */
export const GROUPS = ['named', 'literal', 'otherwise', 'partial'] as const
/**
 * `named`: the query is its id. `literal`: it has every word as typed. `otherwise`: some by sound or in another
 * spelling. `partial`: it lacks a word.
 */
export type Group = (typeof GROUPS)[number]
