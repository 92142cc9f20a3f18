/** How a paper's id is written for people. */
import { isArxivId, type PaperId } from './ids.ts'

/** `arXiv:2511.23477v1`, or the bare DOI; undefined for a paper listed without either. */
export function idLabel(id: PaperId, version?: number): string | undefined {
  if (isArxivId(id)) return `arXiv:${id}${version === undefined ? '' : `v${version}`}`
  return id.startsWith('10.') ? id : undefined
}

/** The id as a list has room for it: DOIs of bioRxiv and medRxiv without their common prefix. */
export function shortIdLabel(id: PaperId): string | undefined {
  return isArxivId(id) ? id : idLabel(id)?.replace(/^10\.1101\//, '')
}
