import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Note } from '#domain/library/annotations.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useLibrary } from '../../state/use-library.ts'

interface NoteFieldProps {
  readonly id: PaperId
  /** The note as it is stored, by whichever tab. */
  readonly note: Note | undefined
  readonly inputId?: string
}

/** How long a pause in typing is. */
const SAVE_AFTER_MS = 600

/** What is being written, and the note it started from. */
interface Draft {
  readonly sitting: string
  readonly from: string | undefined
  readonly text: string
  readonly saved: boolean
}

/**
 * The note of a bookmark. It saves itself 600 ms after typing, when the field is left, and when it goes away. While
 * nobody types it follows other tabs; from the first key on it is a version of its own, so that no tab can undo another.
 */
export function NoteField({ id, note, inputId }: NoteFieldProps) {
  const t = useAllMessages()
  const { saveNote, trouble } = useLibrary()
  const [draft, setDraft] = useState<Draft>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useEffectEvent(() => {
    clearTimeout(timer.current)
    if (!draft || draft.saved) return
    saveNote(id, draft)
    // A version that was deleted cannot come back: what is typed next is a new one.
    setDraft(
      draft.text.trim() === ''
        ? { ...draft, sitting: newSitting(), from: undefined, saved: true }
        : { ...draft, saved: true },
    )
  })

  useEffect(() => {
    const leave = () => save()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  function type(text: string) {
    setDraft((before) => ({
      sitting: before?.sitting ?? newSitting(),
      from: before ? before.from : note?.sitting,
      text,
      saved: false,
    }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => save(), SAVE_AFTER_MS)
  }

  const lost = trouble === 'full' && draft !== undefined
  return (
    <>
      <textarea
        id={inputId}
        aria-label={t.note}
        placeholder={t.writeNote}
        value={draft?.text ?? note?.text ?? ''}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          save()
          // Saved, so what is stored shows again. What did not fit stays in the field.
          if (trouble !== 'full') setDraft(undefined)
        }}
        className="mt-2.5 block field-sizing-content max-h-60 min-h-19 w-full resize-none rounded-2 border border-control bg-transparent px-3 py-2 font-sans text-14/[1.7] max-lg:text-16/[1.7] in-data-[look=inline]:min-h-10 in-data-[look=inline]:border-transparent in-data-[look=inline]:px-0"
      />
      {lost && (
        <p role="alert" className="mt-1 text-13 text-danger">
          {t.noteNotSaved}
        </p>
      )}
      <span role="status" className="sr-only">
        {draft?.saved && !lost ? t.saved : ''}
      </span>
    </>
  )
}

/** A name no other sitting has: when it began, and chance. */
function newSitting(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`
}
