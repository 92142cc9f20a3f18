import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DayStrip } from '../../../../src/app/features/timeline/day-strip.tsx'
import { digestDay, paper } from '../../../support/archive.ts'
import { day } from '../../../support/known.ts'

/** Of 1 December, a Monday, and the days before it: so many papers. */
const stripOf = (counts: readonly number[]) =>
  counts.map((count, back) =>
    digestDay(
      new Date(Date.UTC(2025, 11, 1 - back)).toISOString().slice(0, 10),
      Array.from({ length: count }, (_, i) => paper(`2511.${String(10_001 + 100 * back + i)}`)),
    ),
  )

it('draws a square for each day, those of one colour together', () => {
  const days = stripOf([1, 4, 9, 1, 16, 4, 9, 1])
  const { container } = render(<DayStrip days={days} weeks={2} current={day('2025-12-01')} />)
  const paths = [...container.querySelectorAll('path')]
  const squares = (path: Element) => path.getAttribute('d')?.match(/z/g)?.length ?? 0
  const isDay = (path: Element) => path.getAttribute('fill') !== 'none'
  expect(paths.filter(isDay).reduce((sum, path) => sum + squares(path), 0)).toBe(days.length)
  expect(paths.length).toBeLessThan(days.length)
  const current = paths.filter((path) => path.getAttribute('stroke') === 'var(--c-ink)')
  expect(current.map(squares)).toEqual([1])
})
