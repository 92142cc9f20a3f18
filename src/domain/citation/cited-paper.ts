import type { Paper } from '../paper.ts'
import { plainText } from '../rich-text.ts'
import type { Cited } from './reference.ts'

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
