import { expect, it } from 'vitest'
import { progressLine } from '../../src/build/progress-line.ts'
import { problemReport, problemSummary } from '../../src/build/problem-report.ts'
import type { Problem } from '#domain/problem.ts'

function recorded(isTTY: boolean): {
  lines: string[]
  tick: (ms: number) => void
  line: ReturnType<typeof progressLine>
} {
  const lines: string[] = []
  let now = 0
  const output = { isTTY, write: (text: string) => lines.push(text) }
  return { lines, tick: (ms) => void (now += ms), line: progressLine(output, () => now) }
}

it('writes over one line in a terminal, and takes it away', () => {
  const { lines, tick, line } = recorded(true)
  line.update('1 of 9')
  tick(1000)
  line.update('2 of 9')
  tick(50)
  line.update('3 of 9')
  line.clear()
  expect(lines).toEqual(['\r\u001B[K2 of 9', '\r\u001B[K'])
})

it('writes a line every five seconds into a log', () => {
  const { lines, tick, line } = recorded(false)
  for (let i = 0; i < 12; i++) {
    tick(1000)
    line.update(`${i}`)
  }
  line.clear()
  expect(lines).toEqual(['4\n', '9\n'])
})

it('counts problems by kind, and lists twenty notes of one', () => {
  const note = (line: number): Problem => ({ file: 'a.md', line, severity: 'note', kind: 'no-id', message: 'No id.' })
  const lost: Problem = { file: 'b.md', line: 7, severity: 'error', kind: 'lost-row', message: 'Lost.' }
  const problems = [...Array.from({ length: 25 }, (_, i) => note(i + 1)), lost]
  expect(problemSummary(problems)).toBe('1 error (1 rows whose paper would be lost), 25 notes (25 papers without id)')
  expect(problemSummary([])).toBe('no problems')
  const { errors, notes } = problemReport(problems)
  expect(errors).toBe('b.md:7: Lost.')
  expect(notes.split('\n')).toHaveLength(21)
  expect(notes).toContain('… and 5 more papers without id: npm run digest -- check')
})
