import type { Cited } from '#domain/citation/reference.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'

/** What references need of a paper. */
export function citedPaper(paper: Paper): Cited {
  return {
    id: paper.id,
    title: plainText(paper.title),
    originalTitle: paper.originalTitle,
    author: paper.authors[0],
    day: paper.day,
  }
}
