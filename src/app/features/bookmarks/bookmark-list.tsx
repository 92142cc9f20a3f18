import { Bookmark as BookmarkIcon, ChevronDown, ChevronUp, CodeXml } from 'lucide'
import { memo, useState } from 'react'
import { localDay } from '#domain/calendar.ts'
import type { LibraryEntry } from '#domain/library/library.ts'
import type { Route } from '#domain/links.ts'
import type { PaperId } from '#domain/ids.ts'
import { shortIdLabel } from '#domain/id-label.ts'
import { MarkedTerms } from '../../content/marked-terms.tsx'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { showDetails } from '../../state/bookmark-details.ts'
import { FactMark } from '../../ui/fact-mark.tsx'
import { rowLinkId } from '../../ui/element-ids.ts'
import { EndOfRows } from '../../ui/end-of-rows.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RowCheckbox } from '../../ui/row-checkbox.tsx'
import { Icon } from '../../ui/icon.tsx'

interface BookmarkListProps {
  readonly entries: readonly LibraryEntry[]
  readonly currentId: PaperId | undefined
  /** The row the reader was at: it must be there to be gone back to. */
  readonly reach: string | undefined
  readonly thisYear: number
  /** Of the rows' titles: one below the heading of the list. */
  readonly headingLevel: 'h2' | 'h3'
  readonly toPaper: (id: PaperId) => Route
  /** The ids selected, while several are being selected. */
  readonly selected: ReadonlySet<PaperId> | undefined
  readonly onSelect: (id: PaperId) => void
  /** What the filter found, to be marked. */
  readonly terms: readonly string[]
  /** Where a paper goes to; only in a collection shown in its own order. */
  readonly onMove: ((id: PaperId, to: number) => void) | undefined
}

const AT_ONCE = 100

/** The rows of the library: what is known of a bookmark without its digest. Long libraries are drawn bit by bit. */
export function BookmarkList({ entries, currentId, reach, onMove, selected, ...rest }: BookmarkListProps) {
  const [drawn, setDrawn] = useState(AT_ONCE)
  const neededAt = entries.findLastIndex(({ id }) => id === currentId || id === reach)
  const count = Math.max(drawn, neededAt + 20)
  return (
    <>
      <ol>
        {entries.slice(0, count).map((entry, i) => (
          // Dragging is a second way: the buttons of the row move it too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={entry.id}
            draggable={onMove !== undefined}
            onDragStart={(event) => event.dataTransfer.setData('text/x-ridu-place', entry.id)}
            onDragOver={(event) => onMove && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              const moved = entries.find(({ id }) => id === event.dataTransfer.getData('text/x-ridu-place'))
              if (moved && moved.id !== entry.id) onMove?.(moved.id, i)
            }}
          >
            <BookmarkRow
              {...rest}
              entry={entry}
              isCurrent={entry.id === currentId}
              isSelected={selected?.has(entry.id)}
              place={onMove && { at: i, of: entries.length, move: onMove }}
            />
          </li>
        ))}
      </ol>
      {count < entries.length && <EndOfRows key={count} margin={1500} onReach={() => setDrawn(count + AT_ONCE)} />}
    </>
  )
}

interface BookmarkRowProps extends Omit<BookmarkListProps, 'entries' | 'currentId' | 'reach' | 'onMove' | 'selected'> {
  readonly entry: LibraryEntry
  readonly isCurrent: boolean
  readonly isSelected: boolean | undefined
  readonly place: { at: number; of: number; move: (id: PaperId, to: number) => void } | undefined
}

const BookmarkRow = memo(function BookmarkRow(props: BookmarkRowProps) {
  const { entry, isCurrent, isSelected, thisYear, headingLevel: Heading, toPaper, onSelect, place, terms } = props
  const t = useAllMessages()

  /** The row that moves takes the focus along, so that it can be moved on by the same key. */
  function move(to: number, direction: 'up' | 'down') {
    place?.move(entry.id, to)
    requestAnimationFrame(() => {
      const row = document.getElementById(rowLinkId(entry.id))?.closest('article')
      const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-moves]:not(:disabled)') ?? [])]
      const button = buttons.find(({ dataset }) => dataset['moves'] === direction) ?? buttons[0]
      button?.focus()
      row?.scrollIntoView({ block: 'nearest' })
    })
  }

  return (
    <article
      data-paper-id={entry.id}
      aria-labelledby={rowLinkId(entry.id)}
      aria-current={isCurrent ? 'true' : undefined}
      data-selected={isSelected}
      className={`relative grid grid-cols-[minmax(0,1fr)_48px] border-b border-line py-3.5 pl-4 before:absolute before:inset-y-0 before:left-0 before:w-[3px] aria-[current]:border-b-transparent aria-[current]:bg-selected aria-[current]:before:bg-accent lg:grid-cols-[minmax(0,1fr)_40px] lg:pl-5 ${isSelected ? 'bg-accent-tint' : ''}`}
    >
      <div className="min-w-0">
        <Heading lang="zh-CN" className="font-sans text-16 font-medium text-pretty md:text-15">
          <RouteLink
            id={rowLinkId(entry.id)}
            to={toPaper(entry.id)}
            className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <MarkedTerms text={entry.title} terms={terms} />
          </RouteLink>
        </Heading>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 overflow-hidden text-13/[21px] whitespace-nowrap text-ink-2 md:mt-px md:text-12/5">
          {entry.author !== undefined && (
            <span className="truncate text-ink-2">
              <MarkedTerms text={entry.author} terms={terms} />
            </span>
          )}
          <span className="text-id">
            <MarkedTerms text={shortIdLabel(entry.id) ?? ''} terms={terms} />
          </span>
          {/* What finds no room beside the author is a line of its own. */}
          <span className="flex items-center gap-2">
            <span>{t.bookmarkedOn(t.date(localDay(new Date(entry.addedAt)), thisYear))}</span>
            {entry.codeUrl !== undefined && <FactMark icon={<Icon of={CodeXml} size={13} />}>{t.code}</FactMark>}
          </span>
        </p>
        {entry.notes[0] && (
          <p className="mt-1.5 line-clamp-3 border-l-2 border-accent-line pl-2.5 font-sans text-13/[1.6] text-ink">
            <MarkedTerms text={entry.notes[0].text} terms={terms} />
          </p>
        )}
        {entry.tags.length > 0 && (
          <ul aria-label={t.tags} className="mt-2 flex flex-wrap gap-1.5">
            {entry.tags.map((tag) => (
              <li
                key={tag}
                className="inline-flex h-6 max-w-full items-center rounded-1 bg-sunken px-2 text-12 text-ink-2"
              >
                <span className="truncate">
                  <MarkedTerms text={tag} terms={terms} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="relative flex flex-col items-center">
        {isSelected === undefined ? (
          <button
            type="button"
            data-bookmarks={entry.id}
            aria-pressed="true"
            aria-label={t.bookmarked}
            title={t.bookmarked}
            onClick={(event) => showDetails({ id: entry.id, opener: event.currentTarget })}
            className="hoverable -mt-2.5 grid h-11 w-full place-items-center rounded-2 text-accent lg:h-10"
          >
            <Icon of={BookmarkIcon} className="fill-current max-md:size-[19px]" />
          </button>
        ) : (
          <RowCheckbox label={t.selectPaper(entry.title)} checked={isSelected} onToggle={() => onSelect(entry.id)} />
        )}
        {place && isSelected === undefined && (
          <>
            <IconButton
              label={t.moveUp}
              icon={<Icon of={ChevronUp} />}
              disabled={place.at === 0}
              data-moves="up"
              onClick={() => move(place.at - 1, 'up')}
            />
            <IconButton
              label={t.moveDown}
              icon={<Icon of={ChevronDown} />}
              disabled={place.at === place.of - 1}
              data-moves="down"
              onClick={() => move(place.at + 1, 'down')}
            />
          </>
        )}
      </span>
    </article>
  )
})
