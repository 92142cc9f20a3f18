import * as OpenCC from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'

/** The two tables of `src/domain/search/tables/`, as the text of those files. */
export interface SearchTables {
  readonly 'simplified.ts': string
  readonly 'readings.ts': string
}

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fa5
/** A second reading is kept if one in so many of the words with the character has it. */
const SECOND_READING_SHARE = 0.03

/** Makes the tables from OpenCC (traditional → simplified, phrases) and pinyin-pro (how a word is read). */
export async function makeSearchTables(): Promise<SearchTables> {
  const { from, to } = simplifications()
  const folded = new Set(from)
  const { default: phrases } = (await import(PHRASES)) as { default: string }
  const readings = readingsOf(
    commonCharacters().filter((character) => !folded.has(character)),
    phrases.split('|').map((pair) => pair.split(' ')[0] ?? ''),
  )
  return {
    'simplified.ts': file(
      'Traditional characters, and beneath each the simplified one. From OpenCC.',
      `export const TRADITIONAL =\n  '${from.join('')}'\nexport const SIMPLIFIED =\n  '${to.join('')}'\n`,
    ),
    'readings.ts': file(
      'Syllables of pinyin, each with the characters read so: first readings, then second ones. From pinyin-pro.',
      `export const FIRST_READINGS =\n  '${readings.first}'\nexport const SECOND_READINGS =\n  '${readings.second}'\n`,
    ),
  }
}

/** Words in simplified characters, with what they are in traditional ones. */
const PHRASES: string = 'opencc-js/dict/STPhrases'

function file(what: string, code: string): string {
  return `/** ${what} Made by \`npm run tables\`. */\n${code}`
}

/** The 6,763 characters of GB 2312: rarer ones would double the table. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030')
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i)
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((character) => /^\p{Script=Han}$/u.test(character))
}

function simplifications(): { readonly from: string[]; readonly to: string[] } {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' })
  const all = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => String.fromCharCode(FIRST_HAN + i))
  const from = all.filter((character) => {
    const simple = convert(character)
    return simple !== character && simple.length === 1
  })
  return { from, to: from.map((character) => convert(character)) }
}

function readingsOf(characters: readonly string[], phrases: readonly string[]) {
  const inWords = countReadings(phrases)
  const first = new Map<string, string>()
  const second = new Map<string, string>()
  const add = (table: Map<string, string>, syllable: string | undefined, character: string) => {
    if (syllable !== undefined) table.set(syllable, (table.get(syllable) ?? '') + character)
  }
  for (const character of characters) {
    const [alone] = read(character)
    if (alone === undefined) continue
    const counts = inWords.get(character) ?? new Map<string, number>()
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const often = [...counts].filter(([, count]) => count / all >= SECOND_READING_SHARE).sort((a, b) => b[1] - a[1])
    add(first, alone, character)
    add(second, often.find(([syllable]) => syllable !== alone)?.[0], character)
  }
  const lines = (table: Map<string, string>) =>
    [...table]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, all]) => syllable + all)
      .join(' ')
  return { first: lines(first), second: lines(second) }
}

function countReadings(phrases: readonly string[]): Map<string, Map<string, number>> {
  const inWords = new Map<string, Map<string, number>>()
  for (const phrase of phrases)
    read(phrase).forEach((syllable, i) => {
      const character = phrase[i]
      if (syllable === undefined || character === undefined) return
      const counts = inWords.get(character) ?? new Map<string, number>()
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
      inWords.set(character, counts)
    })
  return inWords
}

/** Tones left out, ü as v; undefined for what has no reading. */
function read(text: string): (string | undefined)[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
  if (syllables.length !== text.length) return []
  return syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable : undefined))
}
