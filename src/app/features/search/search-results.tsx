import { memo, type MouseEvent } from 'react'
import { CalendarDays } from 'lucide'
import type { Hit } from '#domain/search/search-index.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { Icon } from '../../ui/icon.tsx'
import { useBookmarks } from '../../state/use-bookmarks.ts'
import type { SearchRow } from './active-row.ts'
import { EndOfRows } from '../../ui/end-of-rows.tsx'
import { SearchOption } from './search-option.tsx'
import { useRowsInSight } from './use-rows-in-sight.ts'

interface SearchResultsProps {
  readonly id: string
  readonly rows: readonly SearchRow[]
  /** What they answer. */
  readonly query: string
  readonly optionId: (id: SearchRow['id']) => string
  readonly activeId: SearchRow['id'] | undefined
  /** A result that says above the rows how all of its kind matched. */
  readonly explained: Hit | undefined
  /** True keeps the browser from moving the list itself: the chosen row is held in its place. */
  readonly isHeld: boolean
  /** Abstracts may still be on their way. */
  readonly isAwaited: boolean
  /** There are more results than rows. */
  readonly hasMore: boolean
  /** The pointer moves over a row. */
  readonly onPoint: (row: SearchRow) => void
  readonly onOpen: (row: SearchRow) => void
  readonly onOpenInTab: (row: SearchRow) => void
  readonly onShowMore: () => void
}

/** The rows under the search field. */
export const SearchResults = memo(function SearchResults({
  id,
  rows,
  query,
  optionId,
  activeId,
  explained,
  isHeld,
  isAwaited,
  hasMore,
  ...on
}: SearchResultsProps) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const { has } = useBookmarks()
  const drawn = useRowsInSight(rows, query, isHeld)
  const rowAt = ({ target }: MouseEvent) => {
    const option = target instanceof Element && target.closest('[role=option]')
    return option ? rows.find((row) => optionId(row.id) === option.id) : undefined
  }

  function handleClick(event: MouseEvent) {
    const row = rowAt(event)
    if (!row) return
    if (event.metaKey || event.ctrlKey || event.shiftKey) on.onOpenInTab(row)
    else on.onOpen(row)
  }

  return (
    <>
      {/* The keyboard is the field's: it moves and opens the active option. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        id={id}
        role="listbox"
        aria-label={t.searchResults}
        // Keeps focus in the field.
        onMouseDown={(event) => event.preventDefault()}
        onPointerMove={(event) => {
          const row = event.pointerType === 'mouse' ? rowAt(event) : undefined
          if (row && row.id !== activeId) on.onPoint(row)
        }}
        onClick={handleClick}
        onAuxClick={(event) => {
          const row = event.button === 1 ? rowAt(event) : undefined
          if (row) on.onOpenInTab(row)
        }}
        className={`relative ${isHeld ? '[overflow-anchor:none]' : ''}`}
      >
        {drawn.map((row, place) =>
          'day' in row ? (
            <div
              key="day"
              id={optionId('day')}
              role="option"
              aria-selected={activeId === 'day'}
              className="flex h-14 items-center gap-3 px-4 text-16 font-medium max-md:border-b max-md:border-line md:h-12 md:rounded-2 md:px-3.5 md:text-15 md:aria-selected:bg-selected forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-[Highlight]"
            >
              <Icon of={CalendarDays} size={18} className="text-ink-3" />
              {t.openDay(t.date(row.day, thisYear))}
            </div>
          ) : (
            <SearchOption
              // Another key finds others, and what is drawn already is the least work to draw.
              key={place}
              hit={row.hit}
              id={optionId(row.id)}
              isActive={row.id === activeId}
              isBookmarked={has(row.id)}
              thisYear={thisYear}
              isAwaited={isAwaited}
              isExplained={
                explained !== undefined && row.hit.matched === explained.matched && row.hit.shown === explained.shown
              }
            />
          ),
        )}
      </div>
      {hasMore && drawn === rows && <EndOfRows key={rows.length} margin={400} onReach={on.onShowMore} />}
    </>
  )
})
