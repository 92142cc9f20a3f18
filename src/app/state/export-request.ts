import type { Paper } from '#domain/paper.ts'
import { openOverlay } from './overlays.ts'

let asked: readonly Paper[] = []

/** Offers papers as a file, from wherever they are in sight. */
export function exportPapers(papers: readonly Paper[]): void {
  asked = papers
  openOverlay('export')
}

/** What the open overlay is about. */
export const papersToExport = (): readonly Paper[] => asked
