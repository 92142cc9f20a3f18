import { SOURCES, toSource, type Day, type PaperId, type Source } from '../ids.ts'
import { parseDays } from './day-words.ts'
import { namedPaper } from './named-paper.ts'
import type { Range } from './piece.ts'

/** Something a paper has to meet. */
export type Condition =
  | { readonly type: 'author' | 'title' | 'id' | 'phrase' | 'without' | 'tag'; readonly text: string }
  /** An open end is absent: `after:` and `before:`. Both ends are included. */
  | { readonly type: 'days'; readonly from?: Day; readonly to?: Day }
  | { readonly type: 'source'; readonly source: Source }
  | { readonly type: 'has'; readonly what: 'code' | 'note' | 'math' }
  | { readonly type: 'is'; readonly state: 'unread' | 'read' | 'bookmarked' }

/** A condition and where it stands in what was typed. */
export interface TypedCondition {
  readonly condition: Condition
  /** Of the typed text, with its name and quotes. */
  readonly range: Range
  /** False for the one still being typed: a blank after it makes it a chip. */
  readonly isFinished: boolean
}

/** What was typed, understood. */
export interface SearchText {
  /** Free text: what is left without the conditions. */
  readonly text: string
  readonly conditions: readonly TypedCondition[]
  /** What was pasted names one thing: offer to open it first. */
  readonly target?: { readonly type: 'paper'; readonly id: PaperId } | { readonly type: 'day'; readonly day: Day }
}

/** What a condition is called. */
export type OperatorName = 'author' | 'day' | 'after' | 'before' | 'source' | 'title' | 'id' | 'has' | 'is' | 'tag'

/** Operators: the first of each is the English one, the second the Chinese one; others are understood as well. */
export const OPERATORS: Readonly<Record<OperatorName, readonly string[]>> = {
  author: ['author', '作者', 'au', 'by'],
  day: ['day', '日期', 'date', '时间', '時間'],
  after: ['after', '之后', '之後', '晚于', 'since', '自'],
  before: ['before', '之前', '早于', 'until'],
  source: ['source', '来源', '來源', 'src'],
  title: ['title', '标题', '標題'],
  id: ['id', '编号', '編號'],
  has: ['has', '有', '含'],
  is: ['is', '是'],
  tag: ['tag', '标签', '標籤'],
}
const NAMES = new Map(
  Object.entries(OPERATORS).flatMap(([name, words]) => words.map((word) => [word, name as OperatorName])),
)

/** The operator of a name, in either language. */
export function operatorCalled(name: string): OperatorName | undefined {
  return NAMES.get(name.toLowerCase())
}

const HAS: Readonly<Record<string, 'code' | 'note' | 'math'>> = {
  code: 'code',
  代码: 'code',
  note: 'note',
  译注: 'note',
  注: 'note',
  math: 'math',
  公式: 'math',
  数学: 'math',
}
const IS: Readonly<Record<string, 'unread' | 'read' | 'bookmarked'>> = {
  unread: 'unread',
  未读: 'unread',
  read: 'read',
  已读: 'read',
  bookmarked: 'bookmarked',
  已收藏: 'bookmarked',
  收藏: 'bookmarked',
  书签: 'bookmarked',
}

/** name:value, name:"a value", "a phrase", -word, -"a phrase"; the value may be unfinished. */
const PART = /(?<=^|\s)(?:([^\s:"]{1,8}):(?:"([^"]*)("?)|(\S+))|(-?)"([^"]+)("?)|-([^\s"-]\S*))/g

/**
 * Reads the syntax of the search field. Names may be of either language, colons and quotes of either width. What is no
 * condition, such as `http://…` or `day:someday`, is text like any other.
 */
export function parseSearchText(typed: string, today: Day): SearchText {
  if (last?.typed !== typed || last.today !== today) last = { typed, today, parsed: parsed(typed, today) }
  return last.parsed
}

/** Each key has its text read five times, by field, chips, question and results. */
let last: { readonly typed: string; readonly today: Day; readonly parsed: SearchText } | undefined

function parsed(typed: string, today: Day): SearchText {
  const folded = plain(typed)
  const conditions: TypedCondition[] = []
  let text = ''
  let end = 0
  for (const match of folded.matchAll(PART)) {
    const range: Range = [match.index, match.index + match[0].length]
    const condition = conditionIn(match, typed, today)
    if (condition === undefined) continue
    const isQuoted = match[2] !== undefined || match[6] !== undefined
    const isClosed = isQuoted ? (match[3] ?? match[7]) === '"' : range[1] < typed.length
    conditions.push({ condition, range, isFinished: isClosed })
    text += typed.slice(end, range[0])
    end = range[1]
  }
  text = (text + typed.slice(end)).replaceAll(/\s+/g, ' ').trim()
  const target = conditions.length === 0 ? targetOf(text, today) : undefined
  return { text, conditions, ...(target === undefined ? {} : { target }) }
}

/** Half-width, lower case, straight quotes; one unit in, one out. Enough for syntax, and without the tables of `fold`. */
function plain(typed: string): string {
  return typed
    .replaceAll(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[“”„‟″「」『』]/g, '"')
    .replaceAll(/[A-Z]/g, (unit) => unit.toLowerCase())
    .replaceAll('\u3000', ' ')
}

/** What was typed without one of its conditions. */
export function withoutCondition(typed: string, { range }: Pick<TypedCondition, 'range'>): string {
  return `${typed.slice(0, range[0])} ${typed.slice(range[1])}`.replaceAll(/\s+/g, ' ').trim()
}

function targetOf(text: string, today: Day): SearchText['target'] {
  const id = namedPaper(text)
  if (id !== undefined) return { type: 'paper', id }
  const days = parseDays(plain(text), today)
  return days?.from !== undefined && days.from === days.to ? { type: 'day', day: days.from } : undefined
}

function conditionIn(match: RegExpExecArray, typed: string, today: Day): Condition | undefined {
  const [whole, name, quoted, , bare, minus, phrase, , word] = match
  // What is shown of a condition is as it was typed, not folded.
  const asTyped = (part: string) => {
    const start = match.index + whole.lastIndexOf(part)
    return typed.slice(start, start + part.length)
  }
  if (phrase !== undefined) return { type: minus === '-' ? 'without' : 'phrase', text: asTyped(phrase) }
  if (word !== undefined) return { type: 'without', text: asTyped(word) }
  const value = (quoted ?? bare ?? '').trim()
  const known = NAMES.get(name ?? '')
  return known === undefined || value === '' ? undefined : named(known, value, asTyped(value), today)
}

function named(name: OperatorName, value: string, shown: string, today: Day): Condition | undefined {
  switch (name) {
    case 'author':
    case 'title':
    case 'id':
    case 'tag':
      return { type: name, text: shown }
    case 'day':
    case 'after':
    case 'before': {
      const days = parseDays(value, today)
      const from = name === 'before' ? undefined : days?.from
      const to = name === 'before' ? days?.to : name === 'after' ? undefined : days?.to
      if (from === undefined && to === undefined) return undefined
      return { type: 'days', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    }
    case 'source': {
      const source = toSource(value) ?? SOURCES.find((one) => value.length > 1 && one.startsWith(value))
      return source && { type: 'source', source }
    }
    case 'has': {
      const what = HAS[value]
      return what && { type: 'has', what }
    }
    case 'is': {
      const state = IS[value]
      return state && { type: 'is', state }
    }
    default:
      return name satisfies never
  }
}
