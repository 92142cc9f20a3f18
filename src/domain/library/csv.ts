/** The library as CSV for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
import { idLabel } from '../id-label.ts'
import { originLink } from '../external-links.ts'
import type { LibraryEntry } from './library.ts'

const COLUMNS = [
  '编号',
  '题名',
  '原题',
  '第一作者',
  '来源',
  '日报日期',
  '收藏时间',
  '标签',
  '笔记',
  '其他版本的笔记',
  '链接',
]

export function toCsv(entries: readonly LibraryEntry[]): string {
  const rows = entries.map((entry) => [
    idLabel(entry.id) ?? entry.id,
    entry.title,
    entry.originalTitle ?? '',
    entry.author ?? '',
    entry.source ?? '',
    entry.day ?? '',
    entry.addedAt === 0 ? '' : new Date(entry.addedAt).toISOString(),
    entry.tags.map(tagInList).join('; '),
    entry.notes[0]?.text ?? '',
    entry.notes
      .slice(1)
      .map(({ text }) => text)
      .join('\n\n'),
    originLink(entry.id) ?? '',
  ])
  return '\uFEFF' + [COLUMNS, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('')
}

/** A semicolon inside a tag is doubled, so that the list can be taken apart again. */
function tagInList(tag: string): string {
  return tag.replaceAll(';', ';;')
}

/**
 * A spreadsheet takes a cell that starts like this for a formula; an apostrophe in front stops it. A cell that has one
 * of its own gets another, so dropping the first apostrophe of a cell always gives back what was there.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n']/

function cell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
