import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { useBookmarks } from '../../state/use-bookmarks.ts'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { useSettings } from '../../state/use-settings.ts'
import { PaperRow, type PaperRowProps } from './paper-row.tsx'
import { useGrowing } from './use-growing.ts'

/** From here on it pays to draw only the rows in sight; shorter lists keep their true height. */
const LONG_LIST = 60
/** More than a window shows. Their page draws them before it is known how long the list is: they must not change. */
const FIRST_ROWS = 24

interface PaperListProps {
  /** In order, already filtered. */
  readonly papers: readonly Paper[]
  readonly currentId: PaperId | undefined
  /** A row that must be there at once: where the reader was. */
  readonly reach?: string | undefined
  /** Undefined while no rows are being selected. */
  readonly selected: ReadonlySet<PaperId> | undefined
  readonly onSelect: (id: PaperId) => void
  readonly showSource: boolean
  /** Of the rows' titles: one below the heading of the list. */
  readonly headingLevel: 'h2' | 'h3'
  readonly toPaper: (id: PaperId) => Route
  readonly renderActions: PaperRowProps['renderActions']
}

/** The rows of a list. One Tab stop: the current row, else the first. */
export function PaperList(props: PaperListProps) {
  const { papers, currentId, reach, selected, onSelect, showSource, headingLevel, toPaper, renderActions } = props
  const { isRead } = useReadMarks()
  const { has } = useBookmarks()
  const { settings } = useSettings()
  const drawn = useGrowing(papers, [currentId, reach])
  const long = papers.length > LONG_LIST
  const tabStop = papers.some((paper) => paper.id === currentId) ? currentId : papers[0]?.id
  return (
    <ol>
      {drawn.map((paper, i) => (
        <li
          key={paper.id}
          className={long && i >= FIRST_ROWS ? '[contain-intrinsic-size:auto_138px] [content-visibility:auto]' : ''}
        >
          <PaperRow
            paper={paper}
            number={i + 1}
            {...{ toPaper, onSelect, showSource, headingLevel, renderActions }}
            isSelected={selected?.has(paper.id)}
            isRead={isRead(paper)}
            isBookmarked={has(paper.id)}
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
