import { bookmarkOf, isBookmarked } from '#domain/bookmarks.ts'
import { annotationOf, notesOf, tagsOf } from '#domain/library/annotations.ts'
import type { LibraryEntry } from '#domain/library/library.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import { ExportDialog } from '../features/bookmarks/export-dialog.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useLibrary } from '../state/use-library.ts'

/** The export of papers that need not be bookmarked; of those that are, with tags and notes. */
export function ExportPapers({ papers, onClose }: { papers: readonly Paper[]; onClose: () => void }) {
  const t = useAllMessages()
  const { bookmarks, annotations } = useLibrary().library
  const entries = papers.map((paper): LibraryEntry => {
    const bookmark = bookmarks.entries[paper.id]
    // 0: it was never bookmarked.
    if (!bookmark || !isBookmarked(bookmarks, paper.id)) return { ...bookmarkOf(paper, 0), tags: [], notes: [] }
    const annotation = annotationOf(annotations, paper.id)
    return { ...bookmark, tags: tagsOf(annotation), notes: notesOf(annotation) }
  })
  const [first] = papers
  const label = papers.length === 1 && first ? plainText(first.title) : t.exportSelected(papers.length)
  return <ExportDialog scopes={[{ label, entries }]} initialFormat="bibtex" onClose={onClose} />
}
