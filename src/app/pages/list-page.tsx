import { ArrowUpRight, Bookmark as BookmarkIcon, Library as LibraryIcon } from 'lucide'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { bookmarkOf, isBookmarked } from '#domain/bookmarks.ts'
import { originLink } from '#domain/external-links.ts'
import { idLabel } from '#domain/id-label.ts'
import type { PaperId } from '#domain/ids.ts'
import { listCollections } from '#domain/library/collections.ts'
import type { ImportFile } from '#domain/library/import-file.ts'
import { parseSharedList } from '#domain/library/shared-list.ts'
import type { Route } from '#domain/links.ts'
import { plainText } from '#domain/rich-text.ts'
import { findPapers } from '../data/find-papers.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { RouteLink } from '../routing/router.tsx'
import { keepStorage } from '../state/backup-reminder.ts'
import { useLibrary } from '../state/use-library.ts'
import { Button } from '../ui/button.tsx'
import { rowLinkId } from '../ui/element-ids.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { AppShell } from './app-shell.tsx'
import { ListPosition } from './list-position.tsx'
import { ListedPaper } from './listed-paper.tsx'
import { LoadingRows } from './load-state.tsx'
import { useBookmarkKeys } from './use-bookmark-keys.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { WideShell } from './wide-shell.tsx'

interface ListPageProps {
  /** The query of the link. */
  readonly query: string
  readonly paperId: PaperId | undefined
}

/** A collection someone shared: read only, until 「全部收藏」 makes it one's own. */
export function ListPage({ query, paperId }: ListPageProps) {
  const t = useAllMessages()
  const layout = useLayout()
  const client = useQueryClient()
  const { runLast, show } = useToaster()
  const { library, importFile } = useLibrary()
  const scroller = useRef<HTMLDivElement>(null)
  const { name: given, ids, unreadable } = useMemo(() => parseSharedList(query), [query])
  const name = given === '' ? t.unnamedList : given
  const { data: found } = useQuery({ queryKey: ['papers', ids], queryFn: () => findPapers(client, ids) })
  const shownId = paperId ?? (layout === 'phone' ? undefined : ids[0])
  const toPaper = (id: PaperId): Route => ({ type: 'paper', id, within: 'list', view: query, filter: {} })
  useDocumentTitle(paperId === undefined ? name : undefined)
  useBookmarkKeys({
    listed: ids.map((id) => ({ id })),
    shownId,
    opened: paperId !== undefined,
    toPaper,
    onUndo: runLast,
  })

  if (ids.length === 0) {
    return (
      <WideShell section={undefined}>
        <EmptyState icon={<Icon of={LibraryIcon} size={24} />} title={t.listEmpty} headingLevel="h1">
          {t.listEmptyHint}
        </EmptyState>
      </WideShell>
    )
  }

  const unknown = found ? ids.filter((id) => !found.papers.has(id) && !found.failed.includes(id)) : []
  const sameList = listCollections(library.collections).find((other) => other.name === name)
  const missing = ids.filter((id) => !isBookmarked(library.bookmarks, id))
  const allThere = missing.length === 0 && ids.every((id) => sameList?.ids.includes(id))

  function bookmarkAll() {
    const file: ImportFile = {
      bookmarks: ids.map((id) => {
        const paper = found?.papers.get(id)
        if (!paper) return { id, tags: [], notes: [] }
        const { addedAt: _, changedAt: __, ...facts } = bookmarkOf(paper, 0)
        return { ...facts, tags: [], notes: [] }
      }),
      collections: [{ name, ids }],
      skipped: [],
      newer: false,
    }
    const run = importFile(file)
    keepStorage()
    show({ text: t.bookmarkedAll(missing.length), action: { label: t.undo, run } })
  }

  const Heading = shownId === undefined ? 'h1' : 'h2'
  return (
    <AppShell
      section={undefined}
      listLabel={t.sharedList}
      phoneView={paperId === undefined ? 'list' : 'reader'}
      list={
        <>
          <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-3 lg:px-5">
            <Heading tabIndex={-1} className="min-w-0 flex-1 font-serif text-24 font-bold text-pretty">
              {name}
            </Heading>
            <Button
              variant="primary"
              disabled={!found || allThere}
              icon={<Icon of={BookmarkIcon} />}
              onClick={bookmarkAll}
            >
              {allThere ? t.allBookmarked : t.bookmarkAll}
            </Button>
            <p className="w-full text-13 text-ink-3">
              {t.sharedList}，{t.papers(ids.length)}
              {unknown.length > 0 && `，${t.listUnknown(unknown.length)}`}
              {unreadable.length > 0 && `，${t.listUnreadable(unreadable.length)}`}
            </p>
          </header>
          <div ref={scroller} className="min-h-0 flex-1 md:overflow-y-auto md:overscroll-contain">
            {found ? (
              <ol>
                {ids.map((id) => {
                  const paper = found.papers.get(id)
                  const origin = originLink(id)
                  return (
                    <li key={id}>
                      <article
                        data-paper-id={id}
                        aria-labelledby={rowLinkId(id)}
                        aria-current={id === shownId ? 'true' : undefined}
                        className="relative border-b border-line px-4 py-3.5 before:absolute before:inset-y-0 before:left-0 before:w-[3px] aria-[current]:bg-selected aria-[current]:before:bg-accent lg:px-5"
                      >
                        <p lang="zh-CN" className="font-sans text-16 font-medium md:text-15">
                          <RouteLink
                            id={rowLinkId(id)}
                            to={toPaper(id)}
                            className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                          >
                            {paper ? plainText(paper.title) : (idLabel(id) ?? id)}
                          </RouteLink>
                        </p>
                        <p className="mt-0.5 flex gap-2 text-13/[21px] text-ink-3 md:text-12/5">
                          {paper?.authors[0] !== undefined && <span className="text-ink-2">{paper.authors[0]}</span>}
                          {paper ? <span className="text-id">{idLabel(id)}</span> : <span>{t.notArchived(id)}</span>}
                          {!paper && origin !== undefined && (
                            <a
                              href={origin}
                              target="_blank"
                              rel="noopener noreferrer"
                              className="text-link touch-target relative inline-flex items-center"
                            >
                              {t.openOriginal}
                              <Icon of={ArrowUpRight} size={13} />
                            </a>
                          )}
                        </p>
                      </article>
                    </li>
                  )
                })}
              </ol>
            ) : (
              <LoadingRows />
            )}
          </div>
          <ListPosition
            listKey={`list ${query}`}
            isWhole={found !== undefined}
            scroller={layout === 'phone' ? undefined : scroller}
          />
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
            neighbourIds={ids}
            isOpened={paperId !== undefined}
            toPaper={toPaper}
            listRoute={{ type: 'list', view: query }}
          />
        )
      }
    />
  )
}
