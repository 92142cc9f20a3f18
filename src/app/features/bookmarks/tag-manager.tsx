import { Trash2, X } from 'lucide'
import { useState } from 'react'
import { toTag } from '#domain/library/annotations.ts'
import { countTags, listEntries } from '#domain/library/library.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useLibrary, type TagsBefore } from '../../state/use-library.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToaster } from '../../ui/toast.tsx'

/** Renames, merges and deletes tags. A tag renamed to one there is becomes one with it. */
export function TagManager({ onClose }: { onClose: () => void }) {
  const t = useAllMessages()
  const { library, changeTags, restoreTags } = useLibrary()
  const { show } = useToaster()
  const entries = listEntries(library)
  const tags = countTags(entries)

  function change(tag: string, to: string | undefined) {
    const ids = entries.filter((entry) => entry.tags.includes(tag)).map(({ id }) => id)
    const before: TagsBefore = changeTags(ids, (own) =>
      own.flatMap((other) => (other === tag ? (to === undefined ? [] : [to]) : [other])),
    )
    show({
      text: to === undefined ? t.tagDeleted : t.tagRenamed,
      action: { label: t.undo, run: () => restoreTags(before) },
    })
  }

  return (
    <Dialog label={t.manageTags} onClose={onClose} className="w-110 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between">
          <h2 className="text-15 font-medium">{t.manageTags}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        {tags.length === 0 && <p className="py-4 text-ink-2">{t.noTags}</p>}
        <ul className="mt-2 max-h-[60dvh] overflow-y-auto">
          {tags.map(({ tag, count }) => (
            <TagRow
              key={tag}
              tag={tag}
              count={count}
              exists={(name) => name !== tag && tags.some((other) => other.tag === name)}
              onRename={(to) => change(tag, to)}
              onDelete={() => change(tag, undefined)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface TagRowProps {
  readonly tag: string
  readonly count: number
  readonly exists: (name: string) => boolean
  readonly onRename: (to: string) => void
  readonly onDelete: () => void
}

function TagRow({ tag, count, exists, onRename, onDelete }: TagRowProps) {
  const t = useAllMessages()
  const [typed, setTyped] = useState(tag)
  const name = toTag(typed)
  const changed = name !== undefined && name !== tag
  return (
    <li className="border-b border-line py-1.5">
      <form
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (changed) onRename(name)
        }}
      >
        <input
          aria-label={t.renameTag(tag)}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-2 border border-control bg-transparent px-2.5 max-lg:h-11 max-lg:text-16"
        />
        {changed ? (
          <Button type="submit">{t.rename}</Button>
        ) : (
          <span className="shrink-0 text-12 text-ink-3">{t.papers(count)}</span>
        )}
        <IconButton label={t.deleteTag(tag)} icon={<Icon of={Trash2} />} onClick={onDelete} />
      </form>
      {changed && exists(name) && <p className="mt-1 text-13 text-warn">{t.mergesInto(name)}</p>}
    </li>
  )
}
