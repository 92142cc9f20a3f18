import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import type { DigestDay } from '#domain/digest-day.ts'
import type { PaperId } from '#domain/ids.ts'
import { originLink, type DayFilter, type Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { RichText } from '../../content/rich-text.tsx'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { RouteLink } from '../../routing/router.tsx'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { useSettings } from '../../state/use-settings.ts'
import { sourceCounts } from './day-filter.ts'
import { PaperRow } from './paper-row.tsx'

interface PaperListProps {
  /** In order, already filtered. */
  readonly papers: readonly Paper[]
  readonly currentId: PaperId | undefined
  readonly showSource: boolean
  readonly toPaper: (id: PaperId) => Route
  /** Whether opening a paper replaces the history entry. */
  readonly replace: boolean
  readonly renderActions: (paper: Paper, tabIndex: 0 | -1) => ReactNode
}

/** The rows of a list. One Tab stop: the current row, else the first. */
export function PaperList({ papers, currentId, showSource, toPaper, replace, renderActions }: PaperListProps) {
  const { isRead } = useReadMarks()
  const { settings } = useSettings()
  const tabStop = papers.some((paper) => paper.id === currentId) ? currentId : papers[0]?.id
  return (
    <ol>
      {papers.map((paper, i) => (
        <li key={paper.id} className="[contain-intrinsic-size:auto_138px] [content-visibility:auto]">
          <PaperRow
            paper={paper}
            number={i + 1}
            {...{ toPaper, replace, showSource, renderActions }}
            isRead={isRead(paper)}
            isCurrent={paper.id === currentId}
            isTabStop={paper.id === tabStop}
            density={settings.density}
            excerptFrom={settings.excerptFrom}
          />
        </li>
      ))}
    </ol>
  )
}

/** What a day lists besides its rows: papers of earlier days, and bare DOIs by source. Both folded. */
export function FoldedRows({ day, filter }: { day: DigestDay; filter: DayFilter }) {
  const t = useMessages()
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
        <ChevronRight aria-hidden size={14} className="group-open/fold:rotate-90" />
        {label}
      </summary>
      <ul className="space-y-1.5 pr-4 pb-3.5 pl-[66px]">{children}</ul>
    </details>
  )
}
