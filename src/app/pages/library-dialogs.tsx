import { toTag } from '#domain/library/annotations.ts'
import { addCollection, addMembers, removeCollection, renameCollection } from '#domain/library/collections.ts'
import { collectionKeyOf } from '#domain/library/import-plan.ts'
import { ExportDialog, type ExportScope } from '../features/bookmarks/export-dialog.tsx'
import { ImportDialog } from '../features/bookmarks/import-dialog.tsx'
import { LibraryIndex } from '../features/bookmarks/library-index.tsx'
import { NameDialog } from '../features/bookmarks/name-dialog.tsx'
import { ShareCollection } from '../features/bookmarks/share-collection.tsx'
import { TagManager } from '../features/bookmarks/tag-manager.tsx'
import type { AllMessages } from '../i18n/messages-zh-later.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useLibrary } from '../state/use-library.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useImportCompletion } from './use-import-completion.ts'
import type { LibraryList } from './use-library-list.ts'

/** Which dialog of the library is open. */
export type LibraryDialog =
  | 'export'
  | 'import'
  | 'share'
  | 'manage-tags'
  | 'tag'
  | 'collect'
  | 'new-collection'
  | 'rename-collection'
  | 'index'

interface LibraryDialogsProps {
  readonly open: LibraryDialog | undefined
  readonly list: LibraryList
  readonly onOpen: (dialog: LibraryDialog | undefined) => void
}

/** The dialogs of the library page, each with what it does. */
export function LibraryDialogs({ open, list, onOpen }: LibraryDialogsProps) {
  const t = useAllMessages()
  const complete = useImportCompletion()
  const { changeTags, restoreTags, changeCollections } = useLibrary()
  const { show } = useToaster()
  const { collection, collections, all, shown, selectedEntries, tags, view } = list
  const selectedIds = selectedEntries.map(({ id }) => id)
  const onClose = () => onOpen(undefined)

  function tagSelected(typed: string) {
    const tag = toTag(typed)
    if (tag === undefined) return
    const before = changeTags(selectedIds, (own) => [...own, tag])
    show({ text: t.tagsChanged(selectedIds.length), action: { label: t.undo, run: () => restoreTags(before) } })
  }

  /** Puts the selected papers in the collection of this name, new or not. */
  function collectSelected(name: string) {
    const known = collections.find((other) => other.name === name)
    const key = known?.key ?? collectionKeyOf(`${name} ${Date.now()}`)
    const run = changeCollections((latest, now) =>
      addMembers(known ? latest : addCollection(latest, key, name, now), key, selectedIds, now),
    )
    const text = selectedIds.length === 0 ? t.collectionCreated(name) : t.addedToCollection(name)
    show({ text, action: { label: t.undo, run } })
    if (selectedIds.length === 0) list.show({ tags: [], collection: key })
    list.setSelected(undefined)
  }

  function renameShown(name: string) {
    if (!collection || name === collection.name) return
    const run = changeCollections((latest, now) => renameCollection(latest, collection.key, name, now))
    show({ text: t.collectionRenamed(name), action: { label: t.undo, run } })
  }

  switch (open) {
    case undefined:
      return null
    case 'export':
      return <ExportDialog scopes={scopesOf(list, t)} onClose={onClose} />
    case 'import':
      return <ImportDialog onClose={onClose} onComplete={complete} />
    case 'share':
      return (
        <ShareCollection
          name={collection?.name ?? (view.tags.join(' ') || t.bookmarks)}
          entries={selectedEntries.length > 0 ? selectedEntries : shown}
          onClose={onClose}
        />
      )
    case 'manage-tags':
      return <TagManager onClose={onClose} />
    case 'tag':
      return (
        <NameDialog
          title={t.addTag}
          label={t.addTag}
          action={t.addTag}
          choices={tags.map(({ tag }) => tag)}
          onName={tagSelected}
          onClose={onClose}
        />
      )
    case 'collect':
    case 'new-collection':
      return (
        <NameDialog
          title={open === 'collect' ? t.addToCollection : t.newCollection}
          label={t.collectionName}
          action={t.create}
          choices={open === 'collect' ? collections.map(({ name }) => name) : []}
          onName={collectSelected}
          onClose={onClose}
        />
      )
    case 'rename-collection':
      return (
        <NameDialog
          title={t.renameCollection}
          label={t.collectionName}
          initial={collection?.name ?? ''}
          action={t.save}
          onName={renameShown}
          onClose={onClose}
        />
      )
    case 'index':
      return (
        <Dialog
          label={t.tags}
          onClose={onClose}
          className="flex max-h-[80dvh] w-90 max-w-[calc(100vw-16px)] rounded-3 py-2 text-14 text-ink"
        >
          <LibraryIndex
            {...{ view, tags, collections }}
            total={all.length}
            onManageTags={() => onOpen('manage-tags')}
            onNewCollection={() => onOpen('new-collection')}
            onChoose={onClose}
          />
        </Dialog>
      )
    default:
      return open satisfies never
  }
}

/** What can be exported together: what is selected, the collection or the tag that is shown, everything. */
function scopesOf(list: LibraryList, t: AllMessages): [ExportScope, ...ExportScope[]] {
  const { all, shown, selectedEntries, collection, view, typed } = list
  const name =
    typed.trim() === '' ? [collection?.name, ...view.tags].filter((part) => part !== undefined).join('，') : ''
  const everything = { label: t.exportAll(all.length), entries: all, isWhole: true }
  const inSight = shown.length < all.length || collection
  const some = [
    ...(selectedEntries.length > 0
      ? [{ label: t.exportSelected(selectedEntries.length), entries: selectedEntries }]
      : []),
    ...(inSight
      ? [{ label: name === '' ? t.exportShown(shown.length) : t.exportNamed(name, shown.length), entries: shown }]
      : []),
  ]
  const [first, ...rest] = some
  return first ? [first, ...rest, everything] : [everything]
}

/** Removes a collection, with a way back. */
export function useDeleteCollection(list: LibraryList): (() => void) | undefined {
  const t = useAllMessages()
  const { changeCollections } = useLibrary()
  const { show } = useToaster()
  const { collection } = list
  if (!collection) return undefined
  return () => {
    const run = changeCollections((all, now) => removeCollection(all, collection.key, now))
    list.show({ tags: [] })
    show({ text: t.collectionDeleted, action: { label: t.undo, run } })
  }
}
