import type { PaperId } from '#domain/ids.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { BookmarkEditor } from './bookmark-editor.tsx'

/** The reader's own tags and note, in the paper (mockup 03). */
export function MyNotes({ id }: { id: PaperId }) {
  const t = useAllMessages()
  return (
    <section aria-label={t.myNotes} className="mt-5 rounded-2 border border-control px-3.5 py-3 text-14">
      <BookmarkEditor key={id} id={id} look="inline" />
    </section>
  )
}
