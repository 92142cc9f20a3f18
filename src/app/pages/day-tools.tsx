import { Bookmark as BookmarkIcon, CircleDot } from 'lucide'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { CiteDialog } from '../features/reader/cite-dialog.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useLibrary } from '../state/use-library.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { Icon } from '../ui/icon.tsx'
import { useToaster } from '../ui/toast.tsx'
import type { Selection } from '../ui/use-selection.ts'
import { MarkOnScroll } from './mark-on-scroll.tsx'
import { RowGestures } from './row-gestures.tsx'
import { RowMenu } from './row-menu.tsx'

interface DayToolsProps {
  readonly listKey: string
  readonly papers: readonly Paper[]
  readonly filter: DayFilter
  readonly selection: Selection<PaperId>
  readonly phone: boolean
}

/** Row menu, gestures and reading by scrolling: what a day's list does once it is there. */
export function DayTools({ listKey, papers, filter, selection, phone }: DayToolsProps) {
  const t = useAllMessages()
  const { settings } = useSettings()
  const { isRead, mark } = useReadMarks()
  const { bookmarks, has, toggle } = useBookmarks()
  const { restore } = useLibrary()
  const { show } = useToaster()
  const [menu, setMenu] = useState<{ paper: Paper; at: { x: number; y: number } }>()
  const [cited, setCited] = useState<Paper>()
  const paperOf = (id: string | undefined) => papers.find((paper) => paper.id === id)

  function openMenu(id: string | undefined, at: { x: number; y: number }): boolean {
    const paper = paperOf(id)
    if (!paper) return false
    // What closes gives the focus back to what had it.
    document.getElementById(rowLinkId(paper.id))?.focus({ preventScroll: true })
    setMenu({ paper, at })
    return true
  }

  const onContextMenu = useEffectEvent((event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    // Outside an open menu there is nothing to have a menu of.
    if (target?.matches('.menu-panel')) {
      event.preventDefault()
      setMenu(undefined)
    }
    const row = target?.closest<HTMLElement>('#day-rows article[data-paper-id]')
    // Shift asks for the browser's own menu, and so does a finger where gestures are off.
    if (!row || event.shiftKey || (event.pointerType === 'touch' && !settings.gestures)) return
    const { left, top, height } = row.getBoundingClientRect()
    const byKey = event.clientX === 0 && event.clientY === 0
    const at = byKey ? { x: left + 44, y: top + height / 2 } : { x: event.clientX, y: event.clientY }
    if (openMenu(row.dataset['paperId'], at)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: MouseEvent) => onContextMenu(event as PointerEvent)
    document.addEventListener('contextmenu', listener)
    return () => document.removeEventListener('contextmenu', listener)
  }, [])

  function toggleRead(paper: Paper) {
    const read = isRead(paper)
    mark([paper], !read)
    const text = read ? t.markedUnread(1) : t.markedRead(1)
    show({ text, action: { label: t.undo, run: () => mark([paper], read) } })
  }

  function toggleBookmark(paper: Paper) {
    const before = bookmarks.entries[paper.id]
    const had = has(paper.id)
    toggle(paper)
    const run = () => (had && before ? restore([before]) : toggle(paper))
    show({ text: had ? t.bookmarkRemoved : t.bookmarked, action: { label: t.undo, run } })
  }

  function open(paper: Paper) {
    navigate({ type: 'paper', id: paper.id, filter })
    requestAnimationFrame(() => document.getElementById(PAPER_TITLE_ID)?.focus())
  }

  return (
    <>
      <RowGestures
        swipes={phone}
        actionsFor={(id) => {
          const paper = paperOf(id)
          return (
            paper && {
              right: {
                label: isRead(paper) ? t.markUnread : t.markRead,
                icon: <Icon of={CircleDot} size={18} />,
                run: () => toggleRead(paper),
              },
              left: {
                label: has(id) ? t.removeBookmark : t.bookmark,
                icon: <Icon of={BookmarkIcon} size={18} />,
                run: () => toggleBookmark(paper),
              },
            }
          )
        }}
        onLongPress={openMenu}
        onTap={selection.selected && selection.toggleSelected}
      />
      {settings.markOnScroll && <MarkOnScroll {...{ listKey, papers, phone }} />}
      {menu && (
        <RowMenu
          {...menu}
          papers={papers}
          onOpen={() => open(menu.paper)}
          onToggleRead={() => toggleRead(menu.paper)}
          onToggleBookmark={() => toggleBookmark(menu.paper)}
          onCite={() => setCited(menu.paper)}
          onSelect={() => selection.toggleSelected(menu.paper.id)}
          onClose={() => setMenu(undefined)}
        />
      )}
      {cited && <CiteDialog paper={cited} onClose={() => setCited(undefined)} />}
    </>
  )
}
