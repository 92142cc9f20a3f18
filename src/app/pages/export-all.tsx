import { useMemo } from 'react'
import { listEntries } from '#domain/library/library.ts'
import { ExportDialog } from '../features/bookmarks/export-dialog.tsx'
import { useLibrary } from '../state/use-library.ts'

const NONE = [] as const

/** The export of everything, from where no list is in sight. */
export function ExportAll({ onClose }: { onClose: () => void }) {
  const { bookmarks, annotations } = useLibrary().library
  // Listing 10,000 bookmarks takes milliseconds.
  const all = useMemo(() => listEntries({ bookmarks, annotations }), [bookmarks, annotations])
  return <ExportDialog all={all} shown={all} selected={NONE} onClose={onClose} />
}
