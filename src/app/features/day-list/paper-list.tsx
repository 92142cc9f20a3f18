import { useMemo, useRef } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { useBookmarks } from '../../state/use-bookmarks.ts'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { useSettings } from '../../state/use-settings.ts'
import { CHUNK_ROWS, RowChunk, type RowChunkProps } from './row-chunk.tsx'
import { useDrawnChunks } from './use-drawn-chunks.ts'

/** From here on it pays to draw only the rows in sight; shorter lists keep their true height. */
const LONG_LIST = 60

interface PaperListProps extends Pick<
  RowChunkProps,
  'onSelect' | 'showSource' | 'headingLevel' | 'toPaper' | 'renderActions'
> {
  /** In order, already filtered. The same array as long as they are the same. */
  readonly papers: readonly Paper[]
  readonly currentId: PaperId | undefined
  /** A row that must be there at once: where the reader was. */
  readonly reach?: string | undefined
  /** Undefined while no rows are being selected. */
  readonly selected: ReadonlySet<PaperId> | undefined
}

/** The rows of a list. One Tab stop: the current row, else the first. */
export function PaperList({ papers, currentId, reach, ...look }: PaperListProps) {
  const { marks } = useReadMarks()
  const { bookmarks } = useBookmarks()
  const { density, excerptFrom } = useSettings().settings
  // A chunk is drawn anew when it changes.
  const chunks = useMemo(() => chunksOf(papers), [papers])
  const list = useRef<HTMLDivElement>(null)
  const isLong = papers.length > LONG_LIST
  const current = papers.findIndex(({ id }) => id === currentId)
  const reached = papers.findIndex(({ id }) => id === reach)
  const drawn = useDrawnChunks(list, { count: chunks.length, isLong, density, current, reached })
  return (
    // Not <ol>: nothing may stand between it and its items.
    <div ref={list} role="list">
      {chunks.map((chunk, i) => {
        const hasCurrent = Math.floor(Math.max(current, 0) / CHUNK_ROWS) === i
        return (
          <RowChunk
            // Rows are appended, and move only when they are filtered.
            key={i}
            papers={chunk}
            first={i * CHUNK_ROWS}
            {...drawn(i)}
            currentId={hasCurrent ? currentId : undefined}
            tabStop={hasCurrent ? papers[Math.max(current, 0)]?.id : undefined}
            {...{ marks, bookmarks, density, excerptFrom }}
            {...look}
          />
        )
      })}
    </div>
  )
}

function chunksOf(papers: readonly Paper[]): (readonly Paper[])[] {
  return Array.from({ length: Math.ceil(papers.length / CHUNK_ROWS) }, (_, i) =>
    papers.slice(i * CHUNK_ROWS, (i + 1) * CHUNK_ROWS),
  )
}
