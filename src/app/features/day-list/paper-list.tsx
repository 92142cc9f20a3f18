import { startTransition, useEffect, useState, type ReactNode } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { useSettings } from '../../state/use-settings.ts'
import { PaperRow } from './paper-row.tsx'

/** From here on it pays to draw only the rows in sight; shorter lists keep their true height. */
const LONG_LIST = 60
/** Rows that are there at once; the others follow while nothing else is to be done. */
const FIRST_ROWS = 60
const MORE_ROWS = 50

interface PaperListProps {
  /** In order, already filtered. */
  readonly papers: readonly Paper[]
  readonly currentId: PaperId | undefined
  /** A row that must be there at once: where the reader was. */
  readonly reach?: string | undefined
  readonly showSource: boolean
  /** Of the rows' titles: one below the heading of the list. */
  readonly headingLevel: 'h2' | 'h3'
  readonly toPaper: (id: PaperId) => Route
  readonly renderActions: (paper: Paper, tabIndex: 0 | -1) => ReactNode
}

/** The rows of a list. One Tab stop: the current row, else the first. */
export function PaperList(props: PaperListProps) {
  const { papers, currentId, reach, showSource, headingLevel, toPaper, renderActions } = props
  const { isRead } = useReadMarks()
  const { settings } = useSettings()
  const long = papers.length > LONG_LIST
  const indexOf = (id: string | undefined) => papers.findIndex((paper) => paper.id === id)
  const [least, setLeast] = useState(() => indexOf(reach) + FIRST_ROWS)
  const count = Math.max(least, indexOf(currentId) + FIRST_ROWS)
  // All rows come in the end, so that the browser's own find sees every one; a few at a time, so that keys go first.
  useEffect(() => {
    if (count >= papers.length) return
    const timer = setTimeout(() => startTransition(() => setLeast(count + MORE_ROWS)))
    return () => clearTimeout(timer)
  }, [count, papers.length])
  const tabStop = indexOf(currentId) >= 0 ? currentId : papers[0]?.id
  return (
    <ol>
      {papers.slice(0, count).map((paper, i) => (
        <li key={paper.id} className={long ? '[contain-intrinsic-size:auto_138px] [content-visibility:auto]' : ''}>
          <PaperRow
            paper={paper}
            number={i + 1}
            {...{ toPaper, showSource, headingLevel, renderActions }}
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
