import { stripOf, type StripCell } from '#domain/day-levels.ts'
import type { DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'

interface DayStripProps {
  /** Newest first. */
  readonly days: readonly DaySummary[]
  readonly weeks: number
  readonly current: Day | undefined
}

const PITCH = 8
const SIZE = 6.5

/** The last weeks as squares, a column a week, coloured by how much each day brought. A picture: its button has the name. */
export function DayStrip({ days, weeks, current }: DayStripProps) {
  const columns = stripOf(days, weeks)
  const rows = Math.max(0, ...columns.map((column) => column.findLastIndex((cell) => cell.type !== 'blank') + 1))
  return (
    <svg aria-hidden viewBox={`-1 -1 ${weeks * PITCH + 1} ${rows * PITCH + 1}`} className="block w-full">
      {columns.map((column, x) => column.map((cell, y) => <Square key={`${x} ${y}`} {...{ cell, x, y, current }} />))}
    </svg>
  )
}

function Square({ cell, x, y, current }: { cell: StripCell; x: number; y: number; current: Day | undefined }) {
  const box = { x: x * PITCH, y: y * PITCH, width: SIZE, height: SIZE, rx: 1.5 }
  if (cell.type !== 'count') {
    return cell.type === 'missing' ? <rect {...box} fill="none" stroke="var(--c-line)" /> : null
  }
  return (
    <rect
      {...box}
      fill={`var(--h${cell.level})`}
      {...(cell.day === current ? { stroke: 'var(--c-ink)', strokeWidth: 1.5 } : {})}
    />
  )
}
