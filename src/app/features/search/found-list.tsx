import { useEffect, useEffectEvent } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { foundPaper } from '#domain/links.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { useBookmarks } from '../../state/use-bookmarks.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { rowLinkId } from '../../ui/element-ids.ts'
import { EndOfRows } from '../../ui/end-of-rows.tsx'
import { MarkedText } from './marked-text.tsx'
import { OptionFacts } from './option-facts.tsx'
import { Reason } from './reason.tsx'

interface FoundListProps {
  readonly query: string
  readonly hits: readonly Hit[]
  readonly shownId: PaperId
  readonly hasMore: boolean
  readonly onShowMore: () => void
}

/** Rows before the end at which more are asked for, so that J always has a next one. */
const AHEAD = 4

/** What was found, as the list beside the paper that was opened from it. */
export function FoundList({ query, hits, shownId, hasMore, onShowMore }: FoundListProps) {
  const t = useAllMessages()
  const { has } = useBookmarks()
  const thisYear = useThisYear()
  const at = hits.findIndex(({ id }) => id === shownId)
  const showMore = useEffectEvent(onShowMore)
  const isNearEnd = hasMore && at >= hits.length - AHEAD
  useEffect(() => {
    if (isNearEnd) showMore()
  }, [isNearEnd, hits.length])
  useEffect(() => {
    if (at >= 0) document.getElementById(rowLinkId(shownId))?.closest('article')?.scrollIntoView({ block: 'nearest' })
  }, [at, shownId])

  return (
    <>
      <ol aria-label={t.searchResults}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <article
              data-paper-id={hit.id}
              aria-labelledby={rowLinkId(hit.id)}
              aria-current={hit.id === shownId ? 'true' : undefined}
              className="relative border-b border-line px-4 py-3.5 before:absolute before:inset-y-0 before:left-0 before:w-[3px] aria-[current]:bg-selected aria-[current]:before:bg-accent lg:px-5"
            >
              <p lang="zh-CN" className="font-sans text-16 font-medium md:text-15">
                <RouteLink
                  id={rowLinkId(hit.id)}
                  to={foundPaper(hit.id, query)}
                  // One step in history for all that are read in one list: Back leads to the search.
                  replace
                  className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
                >
                  <MarkedText text={hit.title} ranges={hit.ranges.title} />
                </RouteLink>
              </p>
              <OptionFacts hit={hit} isBookmarked={has(hit.id)} thisYear={thisYear} isExplained />
              {/* Beside the author there is too little room for it. */}
              {hit.matched !== 'literal' && (
                <p className="truncate text-13/[21px] text-ink-3 md:text-12/5">
                  <Reason hit={hit} />
                </p>
              )}
            </article>
          </li>
        ))}
      </ol>
      {hasMore && <EndOfRows key={hits.length} margin={400} onReach={onShowMore} />}
    </>
  )
}
