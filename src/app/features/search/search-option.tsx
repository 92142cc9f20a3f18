import { memo } from 'react'
import { Bookmark as BookmarkIcon, CodeXml } from 'lucide'
import type { Range } from '#domain/search/piece.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { MarkedText } from './marked-text.tsx'
import { Reason } from './reason.tsx'
import { Icon } from '../../ui/icon.tsx'

interface SearchOptionProps {
  readonly hit: Hit
  readonly id: string
  readonly isActive: boolean
  readonly isBookmarked: boolean
  /** How it matched is said above the rows already. */
  readonly isExplained: boolean
  /** Its abstract may still be on its way. */
  readonly isAwaited: boolean
}

/**
 * One result: title, facts, and the part of the abstract that matched best. The list takes its clicks, so that a move of
 * the selection draws two rows and not all.
 */
export const SearchOption = memo(function SearchOption({ hit, id, isActive, isAwaited, ...facts }: SearchOptionProps) {
  const { ranges } = hit
  const t = useAllMessages()
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-paper-id={hit.id}
      className="px-4 pt-3 pb-3.25 max-md:border-b max-md:border-line md:rounded-2 md:px-3.5 md:pt-2.75 md:pb-3 md:aria-selected:bg-selected forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-[Highlight]"
    >
      <div lang="zh-CN" className="font-sans text-16 font-medium text-pretty md:text-15">
        <MarkedText text={hit.title} ranges={ranges.title} />
      </div>
      {hit.originalTitle !== undefined && ranges.originalTitle.length > 0 && (
        <div lang="en" className="text-13 text-ink-2 md:text-12">
          <MarkedText text={hit.originalTitle} ranges={ranges.originalTitle} />
        </div>
      )}
      <OptionFacts hit={hit} {...facts} />
      {/* Two lines high even before the abstract has come: the rows below stay where they are. */}
      <p
        lang="zh-CN"
        className="mt-0.75 line-clamp-2 min-h-[3.3em] font-sans text-14/[1.65] text-ink-2 md:text-13/[1.65]"
      >
        {hit.snippet === '' ? (
          !isAwaited && t.noAbstract(SOURCE_NAMES[hit.source])
        ) : (
          <MarkedText text={hit.snippet} ranges={ranges.snippet} />
        )}
      </p>
    </div>
  )
})

/** Every DOI of bioRxiv and medRxiv begins so. */
const DOI_PREFIX = '10.1101/'

function OptionFacts({ hit, isBookmarked, isExplained }: Omit<SearchOptionProps, 'id' | 'isActive' | 'isAwaited'>) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const { ranges } = hit
  const cut = hit.id.startsWith(DOI_PREFIX) ? DOI_PREFIX.length : 0
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 overflow-hidden text-13/[21px] whitespace-nowrap text-ink-3 md:flex-nowrap md:text-12/5">
      {hit.authors.map((author, i) => {
        const marks = ranges.authors[i] ?? []
        // The first author, and whoever else matched.
        if (i > 0 && marks.length === 0) return null
        return (
          <span key={author} className="truncate">
            <MarkedText text={author} ranges={marks} />
          </span>
        )
      })}
      <span className="text-id shrink-0">
        <MarkedText text={hit.id.slice(cut)} ranges={shifted(ranges.id, cut)} />
      </span>
      <span className="shrink-0">{t.date(hit.day, thisYear)}</span>
      {hit.has.includes('code') && (
        <span className="inline-flex shrink-0 items-center gap-0.75 text-accent">
          <Icon of={CodeXml} size={13} />
          {t.code}
        </span>
      )}
      {isBookmarked && (
        <span className="inline-flex shrink-0 items-center gap-0.75 text-accent">
          <Icon of={BookmarkIcon} size={13} />
          {t.bookmarked}
        </span>
      )}
      {!isExplained && hit.matched !== 'literal' && (
        <span className="ml-auto min-w-0 truncate">
          <Reason hit={hit} />
        </span>
      )}
    </div>
  )
}

/** Ranges of a text whose first `cut` units are not shown. */
function shifted(ranges: readonly Range[], cut: number): Range[] {
  return ranges.filter(([, to]) => to > cut).map(([from, to]) => [Math.max(from - cut, 0), to - cut])
}
