import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const DAYS = 530
const PAPERS_A_DAY = 6
/** The longest day of the archive this is for. */
const LONG_DAY = 604
const NEWEST = '2025-12-20'

/**
 * Writes digests of 530 days, one of them with 604 papers, made of the rows of one digest under new ids.
 * @param seed a digest of arXiv papers
 * @returns the long day
 */
export function writeLargeArchive(folder: string, seed: string): string {
  const text = readFileSync(seed, 'utf8')
  const [, heading = ''] = /^# (\S+)/.exec(text) ?? []
  const rows = text.split('\n').filter((line) => line.includes('[PDF]('))
  const [names = '', line = ''] = text.split('\n').filter((row) => row.startsWith('|'))
  if (rows.length === 0) throw new Error(`bench:page: ${seed} has no row to make others of`)
  mkdirSync(folder, { recursive: true })
  let made = 0
  const row = () => {
    made += 1
    const id = `2401.${String(10_000 + made).slice(-5)}`
    return (rows[made % rows.length] ?? '').replace(/\d{4}\.\d{5}/g, id)
  }
  const longDay = addDays(NEWEST, -3)
  for (let back = 0; back < DAYS; back++) {
    const day = addDays(NEWEST, -back)
    const papers = Array.from({ length: day === longDay ? LONG_DAY : PAPERS_A_DAY }, row)
    writeFileSync(
      path.join(folder, `${day}-arxiv.md`),
      [`# ${heading} ${day}`, '', names, line, ...papers, ''].join('\n'),
    )
  }
  return longDay
}

/** Days are of no time zone: UTC keeps them so. */
function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}
