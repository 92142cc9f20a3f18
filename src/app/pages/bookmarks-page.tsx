import { ArrowUpRight, Bookmark as BookmarkIcon } from 'lucide'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listBookmarks, type Bookmark } from '#domain/bookmarks.ts'
import { paperCount } from '#domain/digest-day.ts'
import type { PaperId } from '#domain/ids.ts'
import { originLink } from '#domain/external-links.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { usePaper } from '../data/use-paper.ts'
import { BookmarkList } from '../features/bookmarks/bookmark-list.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { Button, ExternalButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { rowLinkId } from '../ui/element-ids.ts'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { AppShell } from './app-shell.tsx'
import { WideShell } from './wide-shell.tsx'
import { LoadFailure, LoadingRows } from './load-state.tsx'
import { PaperNotFound } from './paper-not-found.tsx'
import { LazyPaperPane } from './lazy-paper-pane.tsx'
import { useBookmarkKeys } from './use-bookmark-keys.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { Icon } from '../ui/icon.tsx'

/** The library of bookmarks, with the open one beside it. */
export function BookmarksPage({ paperId }: { paperId: PaperId | undefined }) {
  const t = useAllMessages()
  const layout = useLayout()
  const thisYear = useThisYear()
  const { bookmarks, remove, restore } = useBookmarks()
  const { show, runLast } = useToaster()
  const listed = listBookmarks(bookmarks)
  // Where there is a pane for it, the first bookmark shows by itself.
  const shownId = paperId ?? (layout === 'phone' ? undefined : listed[0]?.id)
  useDocumentTitle(paperId === undefined ? t.bookmarks : undefined)
  useBookmarkKeys({ listed, shownId, opened: paperId !== undefined, onUndo: runLast })

  function removeWithUndo(bookmark: Bookmark) {
    const at = listed.indexOf(bookmark)
    const next = listed[at + 1] ?? listed[at - 1]
    // Focus would be lost with the row.
    if (next) document.getElementById(rowLinkId(next.id))?.focus({ preventScroll: true })
    remove(bookmark.id)
    show({ text: t.bookmarkRemoved, action: { label: t.undo, run: () => restore(bookmark) } })
  }

  if (listed.length === 0 && paperId === undefined) {
    return (
      <WideShell section="bookmarks">
        <NoBookmarks />
      </WideShell>
    )
  }
  const Heading = shownId === undefined ? 'h1' : 'h2'
  return (
    <AppShell
      section="bookmarks"
      listLabel={t.bookmarks}
      phoneView={paperId === undefined ? 'list' : 'reader'}
      list={
        <>
          <header className="flex shrink-0 items-center border-b border-line px-4 py-3 lg:h-[58px] lg:px-5">
            <Heading tabIndex={-1} className="font-serif text-24 font-bold">
              {t.bookmarks}
            </Heading>
            <span className="ml-auto text-13 text-ink-3">{t.papers(listed.length)}</span>
          </header>
          <div className="min-h-0 flex-1 md:overflow-y-auto md:overscroll-contain">
            <BookmarkList
              {...{ bookmarks: listed, thisYear }}
              headingLevel={Heading === 'h1' ? 'h2' : 'h3'}
              currentId={shownId}
              onRemove={removeWithUndo}
            />
          </div>
        </>
      }
      reader={
        shownId === undefined ? (
          <main id="reader" />
        ) : (
          <BookmarkedPaper key={shownId} {...{ listed }} id={shownId} isOpened={paperId !== undefined} />
        )
      }
    />
  )
}

interface BookmarkedPaperProps {
  readonly id: PaperId
  readonly listed: readonly Bookmark[]
  readonly isOpened: boolean
}

function BookmarkedPaper({ id, listed, isOpened }: BookmarkedPaperProps) {
  const found = usePaper(id)
  const bookmark = listed.find((entry) => entry.id === id)
  switch (found.status) {
    case 'pending':
      return (
        <Frame>
          <LoadingRows />
        </Frame>
      )
    case 'failed':
      return (
        <Frame>
          <LoadFailure what={bookmark?.title ?? id} error={found.error} onRetry={found.retry} headingLevel="h1" />
        </Frame>
      )
    case 'missing':
      return <Frame>{bookmark ? <OutlivedPaper bookmark={bookmark} /> : <PaperNotFound id={id} />}</Frame>
    case 'ready':
      return (
        <LazyPaperPane
          paper={found.paper}
          neighbourIds={listed.map((entry) => entry.id)}
          isOpened={isOpened}
          toPaper={(next) => ({ type: 'paper', id: next, within: 'bookmarks', filter: {} })}
          listRoute={{ type: 'bookmarks' }}
        />
      )
    default:
      return found satisfies never
  }
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <main id="reader" className="min-h-dvh md:min-h-0 md:overflow-y-auto">
      {children}
    </main>
  )
}

/** A bookmark whose digest is no longer in the archive: what it kept, and where the paper is. */
function OutlivedPaper({ bookmark }: { bookmark: Bookmark }) {
  const t = useAllMessages()
  const origin = originLink(bookmark.id)
  return (
    <EmptyState
      icon={<Icon of={BookmarkIcon} size={24} />}
      title={bookmark.title}
      headingLevel="h1"
      actions={
        origin !== undefined && (
          <ExternalButton variant="primary" href={origin} icon={<Icon of={ArrowUpRight} />}>
            {t.openOriginal}
          </ExternalButton>
        )
      }
    >
      <p>{[bookmark.author, bookmark.id].filter(Boolean).join('，')}</p>
      <p>{t.notArchived(bookmark.id)}</p>
    </EmptyState>
  )
}

function NoBookmarks() {
  const t = useAllMessages()
  const latest = useQuery(manifestQuery).data?.days[0]
  const [before, after] = t.noBookmarksHint
  return (
    <EmptyState
      icon={<Icon of={BookmarkIcon} size={24} />}
      title={t.noBookmarks}
      headingLevel="h1"
      actions={
        latest && (
          <Button onClick={() => navigate({ type: 'home', filter: {} })}>{t.readToday(paperCount(latest))}</Button>
        )
      }
    >
      {before} <kbd>B</kbd> {after}
    </EmptyState>
  )
}
