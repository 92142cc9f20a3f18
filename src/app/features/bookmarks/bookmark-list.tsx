import { Bookmark as BookmarkIcon } from 'lucide'
import { localDay } from '#domain/calendar.ts'
import type { Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import { shortIdLabel } from '#domain/id-label.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { rowLinkId } from '../../ui/element-ids.ts'
import { Icon } from '../../ui/icon.tsx'

interface BookmarkListProps {
  /** Latest first. */
  readonly bookmarks: readonly Bookmark[]
  readonly currentId: PaperId | undefined
  readonly thisYear: number
  /** Of the rows' titles: one below the heading of the list. */
  readonly headingLevel: 'h2' | 'h3'
  readonly onRemove: (bookmark: Bookmark) => void
}

/** The rows of the library: what is known of a bookmark without its digest. */
export function BookmarkList({ bookmarks, currentId, thisYear, headingLevel: Heading, onRemove }: BookmarkListProps) {
  const t = useAllMessages()
  return (
    <ol>
      {bookmarks.map((bookmark) => (
        <li key={bookmark.id}>
          <article
            data-paper-id={bookmark.id}
            aria-labelledby={rowLinkId(bookmark.id)}
            aria-current={bookmark.id === currentId ? 'true' : undefined}
            className="relative grid grid-cols-[minmax(0,1fr)_48px] border-b border-line py-3.5 pl-4 before:absolute before:inset-y-0 before:left-0 before:w-[3px] aria-[current]:border-b-transparent aria-[current]:bg-selected aria-[current]:before:bg-accent lg:grid-cols-[minmax(0,1fr)_40px] lg:pl-5"
          >
            <div className="min-w-0">
              <Heading lang="zh-CN" className="font-sans text-16 font-medium text-pretty md:text-15">
                <RouteLink
                  id={rowLinkId(bookmark.id)}
                  to={{ type: 'paper', id: bookmark.id, within: 'bookmarks', filter: {} }}
                  className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                >
                  {bookmark.title}
                </RouteLink>
              </Heading>
              <p className="mt-0.5 flex items-center gap-2 overflow-hidden text-13/[21px] whitespace-nowrap text-ink-3 md:mt-px md:text-12/5">
                {bookmark.author !== undefined && <span className="truncate text-ink-2">{bookmark.author}</span>}
                <span className="text-id">{shortIdLabel(bookmark.id)}</span>
                <span>{t.bookmarkedOn(t.date(localDay(new Date(bookmark.addedAt)), thisYear))}</span>
              </p>
            </div>
            <button
              type="button"
              aria-pressed="true"
              aria-label={t.bookmarked}
              title={t.bookmarked}
              onClick={() => onRemove(bookmark)}
              className="hoverable relative -mt-2.5 grid h-11 place-items-center rounded-2 text-accent lg:h-10"
            >
              <Icon of={BookmarkIcon} className="fill-current max-md:size-[19px]" />
            </button>
          </article>
        </li>
      ))}
    </ol>
  )
}
