import { memo, type SVGProps } from 'react'
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
export const DayStrip = memo(function DayStrip({ days, weeks, current }: DayStripProps) {
  const columns = stripOf(days, weeks)
  const rows = Math.max(0, ...columns.map((column) => column.findLastIndex((cell) => cell.type !== 'blank') + 1))
  const looks = new Map<string, { readonly look: SVGProps<SVGPathElement>; squares: string }>()
  columns.forEach((column, x) =>
    column.forEach((cell, y) => {
      const look = lookOf(cell, current)
      if (!look) return
      const key = JSON.stringify(look)
      const square = `M${x * PITCH + ROUND} ${y * PITCH}${SQUARE}`
      looks.set(key, { look, squares: (looks.get(key)?.squares ?? '') + square })
    }),
  )
  return (
    <svg aria-hidden viewBox={`-1 -1 ${weeks * PITCH + 1} ${rows * PITCH + 1}`} className="block w-full">
      {[...looks].map(([key, { look, squares }]) => (
        <path key={key} {...look} d={squares} />
      ))}
    </svg>
  )
})

const ROUND = 1.5
const SIDE = SIZE - 2 * ROUND
const corner = (x: number, y: number) => `a${ROUND} ${ROUND} 0 0 1 ${x} ${y}`
/** From the left end of its upper side. */
const SQUARE = `h${SIDE}${corner(ROUND, ROUND)}v${SIDE}${corner(-ROUND, ROUND)}h${-SIDE}${corner(-ROUND, -ROUND)}v${-SIDE}${corner(ROUND, -ROUND)}z`

/** Squares of one look are one path: browsers keep some kilobytes of each shape. */
function lookOf(cell: StripCell, current: Day | undefined): SVGProps<SVGPathElement> | undefined {
  if (cell.type === 'missing') return { fill: 'none', stroke: 'var(--c-line)' }
  if (cell.type !== 'count') return undefined
  const fill = `var(--h${cell.level})`
  return cell.day === current ? { fill, stroke: 'var(--c-ink)', strokeWidth: 1.5 } : { fill }
}
