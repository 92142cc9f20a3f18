import type { SearchPaper } from './corpus.ts'
import { createSearchIndex, type SearchQuestion, type SearchResults } from './search-index.ts'

/**
 * Searches a small collection, such as one's bookmarks with their tags and notes (`SearchPaper.personal`), by the same
 * rules as the archive. Make it anew when the collection changes: some hundred papers take a few milliseconds.
 */
export function searchLibrary(papers: readonly SearchPaper[]): (question: SearchQuestion) => SearchResults {
  const index = createSearchIndex()
  index.add(papers)
  return (question) => index.ask(question)
}
