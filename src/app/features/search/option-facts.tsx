import { Bookmark as BookmarkIcon, CodeXml } from 'lucide'
import type { Range } from '#domain/search/piece.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { FactMark } from '../../ui/fact-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MarkedText } from './marked-text.tsx'
import { Reason } from './reason.tsx'

export interface OptionFactsProps {
  readonly hit: Hit
  readonly isBookmarked: boolean
  /** The year dates leave out. */
  readonly thisYear: number
  /** How it matched is said above the rows already. */
  readonly isExplained: boolean
}

/** Every DOI of bioRxiv and medRxiv begins so. */
const DOI_PREFIX = '10.1101/'

/** Who wrote it, which and when it is, and how it matched. */
export function OptionFacts({ hit, isBookmarked, thisYear, isExplained }: OptionFactsProps) {
  const t = useAllMessages()
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
      {hit.has.includes('code') && <FactMark icon={<Icon of={CodeXml} size={13} />}>{t.code}</FactMark>}
      {isBookmarked && <FactMark icon={<Icon of={BookmarkIcon} size={13} />}>{t.bookmarked}</FactMark>}
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
