import { rowLinkId } from './element-ids.ts'

/** Moves the focus to a paper's row and brings it into sight, no further than it must. */
export function focusRow(paperId: string): void {
  const row = document.getElementById(rowLinkId(paperId))
  row?.focus({ preventScroll: true })
  row?.closest('article')?.scrollIntoView({ block: 'nearest' })
}
