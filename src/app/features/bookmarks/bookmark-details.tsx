import { X } from 'lucide'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isBookmarked } from '#domain/bookmarks.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useCurrentUrl } from '../../routing/browser-location.ts'
import { keepStorage } from '../../state/backup-reminder.ts'
import { onDetails, type DetailsRequest } from '../../state/bookmark-details.ts'
import { useSettings } from '../../state/use-settings.ts'
import { useLibrary } from '../../state/use-library.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { OverlayEntry } from '../../ui/overlay-entry.ts'
import { placeUnder } from '../../ui/place-under.ts'
import { useToaster } from '../../ui/toast.tsx'
import { SheetHandle } from '../../ui/sheet-handle.tsx'
import { useLayout } from '../../ui/use-media-query.ts'
import { BookmarkEditor, fieldId } from './bookmark-editor.tsx'

const PANEL = 'inset-auto w-90 max-w-[calc(100vw-16px)] rounded-3'
const SHEET =
  'inset-x-0 top-auto bottom-0 mx-auto w-full max-w-160 rounded-t-4 pb-[calc(16px+env(safe-area-inset-bottom))] backdrop:bg-(--scrim)'

/**
 * The panel of a bookmark (DESIGN.md §7), on phones a sheet. It opens beside the button that asked and leaves focus
 * where it is, so that B, J and K go on working; T and E lead into it. Asking again closes it: a double press loses
 * nothing.
 */
export function BookmarkDetails() {
  const t = useAllMessages()
  const { library, remove, restore } = useLibrary()
  const { show } = useToaster()
  const [request, setRequest] = useState<DetailsRequest>()
  const panel = useRef<HTMLDivElement>(null)
  const shown = useRef(false)
  const { gestures } = useSettings().settings
  const isSheet = useLayout() === 'phone'
  /** What was just closed: a press outside that was on the button must not open it again. */
  const closed = useRef<{ readonly request: DetailsRequest; readonly at: number }>(undefined)
  const bookmark = request && library.bookmarks.entries[request.id]

  const open = useEffectEvent((next: DetailsRequest) => {
    const justClosed = closed.current?.request.id === next.id && performance.now() - closed.current.at < 300
    if (justClosed && next.opener) return
    // Asked for before this file was there, on a page that is gone.
    if (next.opener?.isConnected === false) return
    if (shown.current && request?.id === next.id && next.focus === undefined) panel.current?.hidePopover()
    else setRequest({ ...next })
  })
  useEffect(() => onDetails((next) => open(next)), [])

  useEffect(() => {
    const element = panel.current
    if (!request || !element) return
    keepStorage()
    const opener = request.opener ?? openerOf(request.id)
    if (!shown.current) element.showPopover(opener ? { source: opener } : undefined)
    const place = () => {
      // A sheet lies at the bottom, wherever its button is.
      if (isSheet) element.style.left = element.style.top = ''
      else placeUnder(element, openerOf(request.id) ?? opener)
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(element)
    if (request.focus) document.getElementById(fieldId('popover', request.focus))?.focus()
    // A sheet lies over what has the focus.
    else if (isSheet) element.focus()
    return () => observer.disconnect()
  }, [request, isSheet])

  // Another paper, another page: the panel is not about it.
  const close = useEffectEvent(() => panel.current?.hidePopover())
  const here = useCurrentUrl()
  useEffect(() => () => close(), [here])

  function removeWithUndo() {
    if (!bookmark) return
    panel.current?.hidePopover()
    remove([bookmark.id])
    show({ text: t.bookmarkRemoved, action: { label: t.undo, run: () => restore([bookmark]) } })
  }

  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={t.bookmarked}
      tabIndex={-1}
      onBeforeToggle={(event) => {
        shown.current = event.newState === 'open'
        if (!shown.current && request) closed.current = { request, at: performance.now() }
      }}
      onToggle={(event) => {
        // It comes a little later, and may have been asked for again.
        if (event.newState === 'closed') setRequest((now) => (now === closed.current?.request ? undefined : now))
      }}
      className={`rises fixed m-0 max-h-[80dvh] overflow-y-auto bg-raised px-4.5 py-4 text-left text-14 text-ink [box-shadow:var(--shadow-pop)] ${isSheet ? SHEET : PANEL}`}
    >
      {bookmark && isBookmarked(library.bookmarks, bookmark.id) && (
        <>
          <OverlayEntry close={() => panel.current?.hidePopover()} />
          {isSheet && gestures && <SheetHandle onClose={() => panel.current?.hidePopover()} />}
          <div className="mb-2.5 flex items-center gap-1 whitespace-nowrap">
            <h2 className="mr-auto text-15 font-medium">{t.bookmarked}</h2>
            <button
              type="button"
              onClick={removeWithUndo}
              className="hoverable h-7 rounded-2 px-2.5 text-13 text-danger max-lg:h-11"
            >
              {t.removeBookmark}
            </button>
            {isSheet && (
              <IconButton label={t.close} icon={<Icon of={X} />} onClick={() => panel.current?.hidePopover()} />
            )}
          </div>
          <BookmarkEditor key={bookmark.id} id={bookmark.id} look="popover" />
        </>
      )}
    </div>
  )
}

/** The button of a bookmark that can be seen; of the reader's and the row's, the reader's. */
function openerOf(id: string): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>(`[data-bookmarks="${CSS.escape(id)}"]`)]
  return buttons.findLast((button) => button.getClientRects().length > 0)
}
