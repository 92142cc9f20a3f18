import { useMemo } from 'react'
import { listEntries } from '#domain/library/library.ts'
import { ExportDialog } from '../features/bookmarks/export-dialog.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useLibrary } from '../state/use-library.ts'

/** The export of everything, from where no list is in sight. */
export function ExportAll({ onClose }: { onClose: () => void }) {
  const t = useAllMessages()
  const { bookmarks, annotations } = useLibrary().library
  // Listing 10,000 bookmarks takes milliseconds.
  const all = useMemo(() => listEntries({ bookmarks, annotations }), [bookmarks, annotations])
  return <ExportDialog scopes={[{ label: t.exportAll(all.length), entries: all, isWhole: true }]} onClose={onClose} />
}
