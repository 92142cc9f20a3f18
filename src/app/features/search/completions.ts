import { SOURCES } from '#domain/ids.ts'
import { operatorCalled, OPERATORS, type OperatorName } from '#domain/search/query-language.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'

/** A way to go on with the word at the end of the text. */
export interface Completion {
  /** What is offered: 来源：, arXiv. */
  readonly label: string
  /** The whole text of the input when it is taken. */
  readonly text: string
}

interface Offer {
  /** Whether names and values are offered in Chinese. */
  readonly chinese: boolean
  /** The reader's tags. */
  readonly tags: readonly string[]
}

const MOST_VALUES = 6
const NONE: readonly Completion[] = []

/** Values of operators that have few, English then Chinese. */
const VALUES: Readonly<Partial<Record<OperatorName, readonly (readonly [en: string, zh: string])[]>>> = {
  has: [
    ['code', '代码'],
    ['note', '译注'],
    ['math', '公式'],
  ],
  is: [
    ['unread', '未读'],
    ['read', '已读'],
    ['bookmarked', '已收藏'],
  ],
  source: SOURCES.map((source) => [SOURCE_NAMES[source], SOURCE_NAMES[source]]),
  day: [
    ['today', '今天'],
    ['last 7 days', '近7天'],
    ['last 30 days', '近30天'],
    ['this week', '本周'],
    ['last week', '上周'],
    ['this month', '本月'],
  ],
}

/**
 * What the last word may become: the name of an operator from its beginning, or a value of one that has few.
 * Two letters at least, so that Tab is not taken from those who go on; one Chinese character is enough.
 */
export function completionsOf(text: string, offer: Offer): readonly Completion[] {
  const word = /\S*$/.exec(text)?.[0] ?? ''
  const before = text.slice(0, text.length - word.length)
  const [, name, typed] = /^([^:：\s]+)[:：](.*)$/.exec(word) ?? []
  if (name === undefined || typed === undefined) return orNone(namesFor(word, before, offer))
  const operator = operatorCalled(name)
  if (operator === undefined) return NONE
  const head = before + word.slice(0, name.length + 1)
  const values = valuesOf(operator, offer)
    .filter((value) => startsWith(value, typed.replace(/^["“]/, '')))
    .slice(0, MOST_VALUES)
  return orNone(values.map((value) => ({ label: value, text: `${head}${/\s/.test(value) ? `"${value}"` : value} ` })))
}

/** The same list whenever there is nothing to offer: what shows it is not drawn anew by each key. */
function orNone(completions: readonly Completion[]): readonly Completion[] {
  return completions.length === 0 ? NONE : completions
}

function namesFor(word: string, before: string, { chinese }: Offer): Completion[] {
  if (word.length < 2 && !/\p{Script=Han}/u.test(word)) return []
  return Object.values(OPERATORS).flatMap(([en = '', zh = '']) => {
    const own = [chinese ? zh : en, chinese ? en : zh].find((name) => name.length > 1 && startsWith(name, word))
    if (own === undefined) return []
    const named = own + (own === zh ? '：' : ':')
    return [{ label: named, text: before + named }]
  })
}

function valuesOf(operator: OperatorName, { chinese, tags }: Offer): readonly string[] {
  if (operator === 'tag') return tags
  return (VALUES[operator] ?? []).map(([en, zh]) => (chinese ? zh : en))
}

function startsWith(whole: string, beginning: string): boolean {
  return whole.toLowerCase().startsWith(beginning.toLowerCase())
}
