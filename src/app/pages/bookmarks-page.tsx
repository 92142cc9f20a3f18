import { HardDrive } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { moveMember, removeMembers } from '#domain/library/collections.ts'
import { BookmarkList } from '../features/bookmarks/bookmark-list.tsx'
import { LibraryHeader } from '../features/bookmarks/library-header.tsx'
import { LibraryIndex } from '../features/bookmarks/library-index.tsx'
import { LibrarySelection } from '../features/bookmarks/library-selection.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { backedUp, bookmarksToBackUp } from '../state/backup-reminder.ts'
import { useLibrary } from '../state/use-library.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Banner } from '../ui/banner.tsx'
import { rowLinkId } from '../ui/element-ids.ts'
import { Icon } from '../ui/icon.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { AppShell } from './app-shell.tsx'
import { LibraryDialogs, useDeleteCollection, type LibraryDialog } from './library-dialogs.tsx'
import { ListPosition, placeIn } from './list-position.tsx'
import { ListedPaper } from './listed-paper.tsx'
import { NoBookmarks } from './no-bookmarks.tsx'
import { useBookmarkKeys } from './use-bookmark-keys.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { useLibraryList } from './use-library-list.ts'
import { WideShell } from './wide-shell.tsx'

interface BookmarksPageProps {
  /** The query of the view. */
  readonly view: string | undefined
  readonly paperId: PaperId | undefined
}

/** The library of bookmarks, with the open one beside it (mockup 03). */
export function BookmarksPage({ view: query, paperId }: BookmarksPageProps) {
  const t = useAllMessages()
  const layout = useLayout()
  const thisYear = useThisYear()
  const list = useLibraryList(query)
  const { view, all, shown, tags, collections, collection, selected, setSelected } = list
  const { library, remove, restore, changeCollections } = useLibrary()
  const { show, runLast } = useToaster()
  const announce = useAnnounce()
  const [dialog, setDialog] = useState<LibraryDialog>()
  const scroller = useRef<HTMLDivElement>(null)
  const listKey = `bookmarks ${query ?? ''}`
  const onDeleteCollection = useDeleteCollection(list)
  const filtered = list.typed.trim() === '' ? undefined : shown.length
  useEffect(() => {
    if (filtered !== undefined) announce(t.papers(filtered))
  }, [filtered, announce, t])
  // Where there is a pane for it, the first bookmark shows by itself.
  const shownId = paperId ?? (layout === 'phone' ? undefined : shown[0]?.id)
  useDocumentTitle(paperId === undefined ? (collection?.name ?? t.bookmarks) : undefined)
  useBookmarkKeys({
    listed: shown,
    shownId,
    opened: paperId !== undefined,
    toPaper: list.toPaper,
    selection: list,
    onUndo: runLast,
  })

  function removeSelected() {
    const gone = list.selectedEntries
    const next = shown.find(({ id }) => !selected?.has(id))
    // Focus would be lost with the rows.
    if (next) document.getElementById(rowLinkId(next.id))?.focus({ preventScroll: true })
    remove(gone.map(({ id }) => id))
    setSelected(undefined)
    show({ text: t.bookmarksRemoved(gone.length), action: { label: t.undo, run: () => restore(gone) } })
  }

  function takeOut(key: string) {
    const ids = list.selectedEntries.map(({ id }) => id)
    const run = changeCollections((latest, now) => removeMembers(latest, key, ids, now))
    setSelected(undefined)
    show({ text: t.removedFromCollection, action: { label: t.undo, run } })
  }

  function move(key: string, id: PaperId, to: number) {
    const run = changeCollections((latest, now) => moveMember(latest, key, id, to, now))
    announce(t.moved(to + 1, shown.length))
    show({ text: t.moved(to + 1, shown.length), action: { label: t.undo, run } })
  }

  const dialogs = <LibraryDialogs open={dialog} list={list} onOpen={setDialog} />
  if (all.length === 0 && paperId === undefined) {
    return (
      <WideShell section="bookmarks">
        <NoBookmarks onImport={() => setDialog('import')} />
        {dialogs}
      </WideShell>
    )
  }
  const Heading = shownId === undefined ? 'h1' : 'h2'
  const inOrder = collection && view.sort === undefined && list.typed === '' && view.tags.length === 0
  return (
    <>
      <AppShell
        section="bookmarks"
        listLabel={t.bookmarks}
        phoneView={paperId === undefined ? 'list' : 'reader'}
        index={
          <LibraryIndex
            {...{ view, tags, collections }}
            total={all.length}
            onManageTags={() => setDialog('manage-tags')}
            onNewCollection={() => setDialog('new-collection')}
          />
        }
        list={
          <>
            <LibraryHeader
              headingLevel={Heading}
              title={collection?.name ?? t.bookmarks}
              view={view}
              count={shown.length}
              typed={list.typed}
              onType={list.setTyped}
              onSort={(sort) => {
                const { sort: _, ...rest } = view
                list.show({ ...rest, ...(sort ? { sort } : {}) })
              }}
              selecting={selected !== undefined}
              onSelect={() => setSelected(selected ? undefined : new Set())}
              onShare={() => setDialog('share')}
              onExport={() => setDialog('export')}
              onImport={() => setDialog('import')}
              onIndex={layout === 'desktop' ? undefined : () => setDialog('index')}
              onRename={collection && (() => setDialog('rename-collection'))}
              onDelete={onDeleteCollection}
            />
            {selected && (
              <LibrarySelection
                count={list.selectedEntries.length}
                onAll={() => setSelected(new Set(shown.map(({ id }) => id)))}
                onTag={() => setDialog('tag')}
                onCollect={() => setDialog('collect')}
                onExport={() => setDialog('export')}
                onRemove={removeSelected}
                onDone={() => setSelected(undefined)}
                onTakeOut={collection && (() => takeOut(collection.key))}
              />
            )}
            <BackupReminder count={all.length} onExport={() => setDialog('export')} />
            <div ref={scroller} className="min-h-0 flex-1 md:overflow-y-auto md:overscroll-contain">
              {shown.length === 0 && (
                <p className="px-5 py-10 text-14 text-ink-2">
                  {collection?.ids.length === 0 ? `${t.collectionEmpty}${t.collectionEmptyHint}` : t.nothingFiltered}
                </p>
              )}
              <BookmarkList
                key={query}
                entries={shown}
                thisYear={thisYear}
                headingLevel={Heading === 'h1' ? 'h2' : 'h3'}
                currentId={shownId}
                reach={placeIn(listKey)}
                toPaper={list.toPaper}
                selected={selected}
                terms={list.terms}
                onSelect={list.toggleSelected}
                onMove={inOrder ? (id, to) => move(collection.key, id, to) : undefined}
              />
            </div>
            {/* After the scroller: inside it, it would look for its place before the scroller is known. */}
            <ListPosition listKey={listKey} isWhole scroller={layout === 'phone' ? undefined : scroller} />
          </>
        }
        reader={
          shownId === undefined ? (
            <main id="reader" />
          ) : (
            <ListedPaper
              key={shownId}
              id={shownId}
              bookmark={library.bookmarks.entries[shownId]}
              neighbourIds={shown.map(({ id }) => id)}
              isOpened={paperId !== undefined}
              toPaper={list.toPaper}
              listRoute={list.listRoute}
            />
          )
        }
      />
      {dialogs}
    </>
  )
}

/** A quiet line after every 50 new bookmarks: they are nowhere but here. */
function BackupReminder({ count, onExport }: { count: number; onExport: () => void }) {
  const t = useAllMessages()
  const [dismissed, setDismissed] = useState(false)
  const since = bookmarksToBackUp(count)
  if (dismissed || since === 0) return null
  return (
    <Banner tone="info" icon={<Icon of={HardDrive} />}>
      {t.backupReminder(since)}{' '}
      <button type="button" className="text-link touch-target" onClick={onExport}>
        {t.exportBookmarks}
      </button>{' '}
      <button
        type="button"
        className="text-link touch-target"
        onClick={() => {
          backedUp(count)
          setDismissed(true)
        }}
      >
        {t.later}
      </button>
    </Banner>
  )
}
