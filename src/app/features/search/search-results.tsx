import { useEffect, useEffectEvent, useRef } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useBookmarks } from '../../state/use-bookmarks.ts'
import { SearchOption } from './search-option.tsx'

interface SearchResultsProps {
  readonly id: string
  readonly hits: readonly Hit[]
  readonly optionId: (id: PaperId) => string
  readonly activeId: PaperId | undefined
  /** True keeps the browser from moving the list itself: the chosen row is held in its place. */
  readonly isHeld: boolean
  /** There are more results than rows. */
  readonly hasMore: boolean
  readonly onPoint: (hit: Hit) => void
  readonly onOpen: (hit: Hit) => void
  readonly onOpenInTab: (hit: Hit) => void
  readonly onShowMore: () => void
}

/** The rows under the search field. */
export function SearchResults({ id, hits, optionId, activeId, isHeld, hasMore, ...on }: SearchResultsProps) {
  const t = useAllMessages()
  const { has } = useBookmarks()
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={t.searchResults}
        className={`relative ${isHeld ? '[overflow-anchor:none]' : ''}`}
      >
        {hits.map((hit) => (
          <SearchOption
            key={hit.id}
            hit={hit}
            id={optionId(hit.id)}
            isActive={hit.id === activeId}
            isBookmarked={has(hit.id)}
            onPoint={() => {
              if (hit.id !== activeId) on.onPoint(hit)
            }}
            onOpen={() => on.onOpen(hit)}
            onOpenInTab={() => on.onOpenInTab(hit)}
          />
        ))}
      </div>
      {hasMore && <EndOfRows key={hits.length} onReach={on.onShowMore} />}
    </>
  )
}

/** Tells when the end of the rows comes near. */
function EndOfRows({ onReach }: { onReach: () => void }) {
  const ref = useRef<HTMLDivElement>(null)
  const reach = useEffectEvent(onReach)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reach()
      },
      { rootMargin: '400px' },
    )
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={ref} aria-hidden className="h-px" />
}
