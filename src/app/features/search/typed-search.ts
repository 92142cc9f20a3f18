import type { Day } from '#domain/ids.ts'
import { operatorCalled, parseSearchText, type TypedCondition } from '#domain/search/query-language.ts'

/**
 * What stands in the search field. The query is all of it in a row:
 *
 *     [来源：arXiv ×] [日期：11月28日起 ×] shipin tuili
 *      └──────── chips, as typed ──────┘ └── text ──┘
 */
export interface TypedSearch {
  /** Conditions that have become chips, each as it was typed. */
  readonly chips: readonly string[]
  /** The rest, in the input; may hold conditions that are still being typed. */
  readonly text: string
}

/** The field for a query: every whole condition is a chip. */
export function typedSearch(query: string, today: Day): TypedSearch {
  // A blank ends the last condition; a quote that is open stays text.
  const ended = `${query} `
  const whole = wholeConditions(ended, today)
  if (whole.length === 0) return { chips: [], text: query }
  return { chips: addedTo([], ended, whole), text: withoutRanges(ended, whole).text.trim() }
}

/** What is searched for. */
export function queryOf({ chips, text }: TypedSearch): string {
  if (chips.length === 0) return text
  return [...chips, text].filter((part) => part.trim() !== '').join(' ')
}

/** The query without a condition at its end that has no value yet, or half of one: 视频 来源：bi. */
export function withoutOpenCondition(query: string, today: Day): string {
  const [, word = '', name = ''] = /(?:^|\s)(([^\s:：]+)[:：]\S*)$/.exec(query) ?? []
  if (operatorCalled(name) === undefined || parseSearchText(word, today).conditions.length > 0) return query
  return query.slice(0, query.length - word.length)
}

/**
 * After a key: conditions that were finished with a blank, caret behind it, become chips.
 * @param caret where it stands in `text`
 * @returns with the caret's place in the text that is left
 */
export function takeChips({ chips, text }: TypedSearch, caret: number, today: Day): TypedSearch & { caret: number } {
  const finished = wholeConditions(text, today).filter(({ range }) => caret > range[1])
  if (finished.length === 0) return { chips, text, caret }
  const left = withoutRanges(text, finished)
  return { chips: addedTo(chips, text, finished), text: left.text, caret: Math.max(0, caret - left.before(caret)) }
}

/** Backspace at the start: the last chip is text again. */
export function openLastChip({ chips, text }: TypedSearch): TypedSearch & { caret: number } {
  const last = chips.at(-1) ?? ''
  return { chips: chips.slice(0, -1), text: text === '' ? last : `${last} ${text}`, caret: last.length }
}

/** Conditions with a blank behind them. */
function wholeConditions(text: string, today: Day): TypedCondition[] {
  const { conditions } = parseSearchText(text, today)
  return conditions.filter(({ range, isFinished }) => isFinished && /\s/.test(text.charAt(range[1])))
}

function addedTo(chips: readonly string[], text: string, conditions: readonly TypedCondition[]): string[] {
  return [...new Set([...chips, ...conditions.map(({ range }) => text.slice(...range))])]
}

/** The text without conditions and the blank behind each. */
function withoutRanges(text: string, conditions: readonly TypedCondition[]) {
  let left = ''
  let end = 0
  for (const { range } of conditions) {
    left += text.slice(end, range[0])
    end = range[1] + 1
  }
  return {
    text: left + text.slice(end),
    /** How much of what was taken stood before a place. */
    before: (place: number) =>
      conditions.reduce((sum, { range }) => sum + (range[1] < place ? range[1] + 1 - range[0] : 0), 0),
  }
}
