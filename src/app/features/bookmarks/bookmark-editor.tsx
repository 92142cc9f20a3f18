import { useMemo } from 'react'
import { localDay } from '#domain/calendar.ts'
import type { PaperId } from '#domain/ids.ts'
import { annotationOf, notesOf, tagsOf } from '#domain/library/annotations.ts'
import { countTags, listEntries } from '#domain/library/library.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useLibrary } from '../../state/use-library.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { useToaster } from '../../ui/toast.tsx'
import { NoteField } from './note-field.tsx'
import { TagField } from './tag-field.tsx'

interface BookmarkEditorProps {
  readonly id: PaperId
  /** `inline`: the box in the reader. */
  readonly look: 'popover' | 'inline'
}

/** The ids of the two fields, for the keys that lead to them. */
export const fieldId = (look: string, field: 'tags' | 'note'): string => `bookmark-${look}-${field}`

/** The tags and the note of a bookmark, and the versions of the note that other tabs wrote. */
export function BookmarkEditor({ id, look }: BookmarkEditorProps) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const { library, changeTags, restoreTags, saveNote, deleteNote } = useLibrary()
  const { show } = useToaster()
  const { bookmarks, annotations } = library
  // Counting the tags of 10,000 bookmarks takes longer than a key may.
  const known = useMemo(() => countTags(listEntries({ bookmarks, annotations })), [bookmarks, annotations])
  const annotation = annotationOf(annotations, id)
  const [note, ...others] = notesOf(annotation)
  const day = (at: number) => t.date(localDay(new Date(at)), thisYear)
  const addedAt = bookmarks.entries[id]?.addedAt

  function setTags(tags: readonly string[]) {
    const before = changeTags([id], () => tags)
    const [gone] = tagsOf(annotation).filter((tag) => !tags.includes(tag))
    if (gone === undefined) return
    show({ text: t.tagRemoved(gone), action: { label: t.undo, run: () => restoreTags(before) } })
  }

  return (
    <div data-look={look}>
      <TagField tags={tagsOf(annotation)} known={known} onChange={setTags} inputId={fieldId(look, 'tags')} />
      <NoteField key={id} id={id} note={note} inputId={fieldId(look, 'note')} />
      {others.map((other) => (
        <div key={other.sitting} className="mt-2 border-l-2 border-line-strong pl-3 text-13 text-ink-2">
          <p className="font-sans whitespace-pre-wrap">{other.text}</p>
          <p className="flex items-center justify-between gap-2 text-12 text-ink-3">
            {t.otherNote(day(other.at))}
            <button
              type="button"
              className="text-link touch-target"
              onClick={() => {
                deleteNote(id, other.sitting)
                const again = { sitting: `${other.sitting}+`, from: undefined, text: other.text }
                show({ text: t.noteDeleted, action: { label: t.undo, run: () => saveNote(id, again) } })
              }}
            >
              {t.deleteOtherNote}
            </button>
          </p>
        </div>
      ))}
      <p className="mt-2 flex justify-between gap-2 text-12 text-ink-3">
        {look === 'inline' && addedAt !== undefined && <span>{t.bookmarkedOn(day(addedAt))}</span>}
        <span>{look === 'inline' ? t.saved : t.savedHere}</span>
      </p>
    </div>
  )
}
