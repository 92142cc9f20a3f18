import { ChevronRight } from 'lucide'
import type { ReactNode } from 'react'
import type { DigestDay } from '#domain/digest-day.ts'
import { originLink } from '#domain/external-links.ts'
import type { DayFilter } from '#domain/links.ts'
import { RichText } from '../../content/rich-text.tsx'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { Icon } from '../../ui/icon.tsx'
import { sourceCounts } from './day-filter.ts'

/** What a day lists besides its rows: papers of earlier days, and bare DOIs by source. Both folded. */
export function FoldedRows({ day, filter }: { day: DigestDay; filter: DayFilter }) {
  const t = useAllMessages()
  const bare = day.papers.filter((paper) => paper.doiOnly && (!filter.source || paper.source === filter.source))
  const repeats = filter.source || filter.code || filter.unread ? [] : day.repeats
  return (
    <>
      {sourceCounts(bare).map(({ source, count }) => (
        <Fold key={source} label={t.doiOnly(SOURCE_NAMES[source], count)}>
          {bare
            .filter((paper) => paper.source === source)
            .map((paper) => (
              <li key={paper.id}>
                <a className="text-link text-id" href={originLink(paper.id)} target="_blank" rel="noopener noreferrer">
                  {paper.id}
                </a>
              </li>
            ))}
        </Fold>
      ))}
      {repeats.length > 0 && (
        <Fold label={t.repeats(repeats.length)}>
          {repeats.map((paper) => (
            <li key={paper.id} lang="zh-CN" className="title-text font-sans">
              <RouteLink to={{ type: 'paper', id: paper.id, filter: {} }} className="text-link">
                <RichText text={paper.title} links={false} />
              </RouteLink>
            </li>
          ))}
        </Fold>
      )}
    </>
  )
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/fold border-b border-line text-13 text-ink-2">
      <summary className="hoverable flex h-11 list-none items-center gap-2 pr-4 pl-11 lg:h-10 [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} size={14} className="group-open/fold:rotate-90" />
        {label}
      </summary>
      <ul className="grid gap-1.5 pr-4 pb-3.5 pl-[66px]">{children}</ul>
    </details>
  )
}
