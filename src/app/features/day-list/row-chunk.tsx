import { memo } from 'react'
import { isBookmarked, type Bookmarks } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { isRead, type ReadMarks } from '#domain/read-marks.ts'
import type { Settings } from '#domain/settings.ts'
import { PaperRow, type PaperRowProps, type RowDepth } from './paper-row.tsx'

/** Rows that come into sight together, and are drawn or skipped together: a screenful, no more. */
export const CHUNK_ROWS = 8

/** How high a row is until it is known, CSS px. */
export const GUESSED_HEIGHT: Record<Settings['density'], number> = { titles: 38, standard: 138, relaxed: 170 }

export interface RowChunkProps extends Pick<
  PaperRowProps,
  'onSelect' | 'showSource' | 'headingLevel' | 'toPaper' | 'renderActions' | 'density' | 'excerptFrom'
> {
  readonly papers: readonly Paper[]
  /** How many rows come before it. */
  readonly first: number
  /** Undefined: its rows are not drawn yet, it only keeps their room. */
  readonly depth: RowDepth | undefined
  /** Whether the browser may skip its rows while they are out of sight. */
  readonly isSkipped: boolean
  /** Given only to the chunk that has it, as the tab stop is. */
  readonly currentId: PaperId | undefined
  readonly tabStop: PaperId | undefined
  readonly selected: ReadonlySet<PaperId> | undefined
  readonly marks: ReadMarks
  readonly bookmarks: Bookmarks
}

/**
 * Some rows of a list. Memoised: a day can have 604 rows, and a move changes two chunks. Browsers lay 76 boxes out much
 * sooner than 604, and keep less of each.
 */
export const RowChunk = memo(function RowChunk(props: RowChunkProps) {
  const { papers, first, depth, isSkipped, currentId, tabStop, selected, marks, bookmarks, ...look } = props
  const height = GUESSED_HEIGHT[look.density] * papers.length
  return (
    <div
      data-rows={first}
      {...(isSkipped && {
        className: '[content-visibility:auto]',
        style: { containIntrinsicSize: `auto ${height}px` },
      })}
    >
      {depth &&
        papers.map((paper, i) => (
          <div key={paper.id} role="listitem">
            <PaperRow
              paper={paper}
              number={first + i + 1}
              depth={depth}
              isSelected={selected?.has(paper.id)}
              isRead={isRead(marks, paper)}
              isBookmarked={isBookmarked(bookmarks, paper.id)}
              isCurrent={paper.id === currentId}
              isTabStop={paper.id === tabStop}
              {...look}
            />
          </div>
        ))}
    </div>
  )
})
