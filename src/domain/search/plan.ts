import { coverHan, coverSounds, initialSounds, type Coverage, type CoverageSpace } from './coverage.ts'
import { syllablesIn, type Sound } from './pinyin.ts'
import { coverWord } from './word-coverage.ts'
import type { PaperLists } from './paper-lists.ts'
import type { Query, Word } from './query.ts'
import { bitsOf, nextCovered, STEP } from './sparse.ts'
import type { Expansion } from './word-expansion.ts'

/** A way to read Latin letters of the query as Chinese. */
interface Reading {
  readonly kind: 'pinyin' | 'initials'
  readonly sounds: readonly Sound[]
  /** The words it reads, by their places in the query. */
  readonly words: readonly number[]
  /** What a title is worth that has it. */
  readonly worth: number
}

/** A word of the query, and how much of it each paper has. */
export interface Slot extends Coverage {
  readonly word: Word
  /** By its letters or characters; absent for a word so common that it chooses no papers. */
  readonly coverage: Float32Array | undefined
  /** By its sound, when it can be read as pinyin; words read as one share it. */
  readonly sounds: Float32Array | undefined
  /** Its share of the query's weight. */
  readonly share: number
}

export interface QueryPlan {
  readonly query: Query
  readonly slots: readonly Slot[]
  readonly readings: readonly Reading[]
}

/** What planning a query needs. */
export interface PlanSpace extends CoverageSpace {
  /** Looks a word up, or remembers. */
  readonly expand: (word: string) => Expansion
  /** The same for papers by initials. */
  readonly byInitials: (letters: string) => readonly number[]
  readonly lists: Pick<PaperLists, 'take' | 'covered'>
}

/** A word in more papers than this share is left to the ranking, if there are others. */
const COMMON = 0.08
const LEAST_WEIGHT = 0.01

/** How much of a word a paper has, however it is read. */
export function coveredBy({ coverage, sounds }: Slot, paper: number): number {
  return Math.max(coverage?.[paper] ?? 0, sounds?.[paper] ?? 0)
}

/** Covers every word of a query, and reads Latin ones as pinyin too. */
export function planQuery(query: Query, space: PlanSpace): QueryPlan {
  const common = query.words.map((word) => isCommon(word, query, space))
  const all = common.every(Boolean)
  const covered = query.words.map((word, i) => (common[i] && !all ? commonWord(word) : coverOne(word, space)))
  const sum = covered.reduce((total, { weight }) => total + Math.max(weight, LEAST_WEIGHT), 0)
  const slots = covered.map((slot): Draft => ({ ...slot, share: Math.max(slot.weight, LEAST_WEIGHT) / sum }))
  return { query, slots, readings: [...readInitials(slots, space), ...readPinyin(slots, space)] }
}

/** A slot that may still be read as pinyin. */
interface Draft extends Slot {
  sounds: Float32Array | undefined
}
type CoveredWord = Omit<Slot, 'share'>

function isCommon(word: Word, { words }: Query, space: PlanSpace): boolean {
  return !word.han && words.length > 1 && !word.last && space.expand(word.text).exactPapers > COMMON * space.papers
}

function commonWord(word: Word): CoveredWord {
  return { word, coverage: undefined, sounds: undefined, weight: 0.05, threshold: 0.05 }
}

function coverOne(word: Word, space: PlanSpace): CoveredWord {
  const covered = space.lists.covered(word.text, (coverage) =>
    word.han ? coverHan(space, word.text, coverage) : coverWord(space, space.expand(word.text), coverage),
  )
  return { word, sounds: undefined, ...covered }
}

const LEAST_INITIALS = 3
const MOST_INITIALS = 12
/** With more titles than this the letters say less. */
const MANY_BY_INITIALS = 400

/** `sptl` for 视频推理, unless it is a word of the papers. */
function readInitials(slots: readonly Draft[], space: PlanSpace): Reading[] {
  return slots.flatMap((slot, i): Reading[] => {
    const { text, han } = slot.word
    if (han || slot.coverage === undefined || text.length < LEAST_INITIALS || text.length > MOST_INITIALS) return []
    // No syllable begins with i, u or v.
    if (!/^[a-hj-tw-z]+$/.test(text)) return []
    const { exactPapers } = space.expand(text)
    if (exactPapers >= 5 || (exactPapers > 0 && text.length >= 5)) return []
    const papers = space.byInitials(text)
    const worth = papers.length > MANY_BY_INITIALS ? 0.8 : 0.9
    if (papers.length === 0) return []
    slot.sounds = space.lists.take()
    for (const paper of papers) slot.sounds[paper] = worth
    return [{ kind: 'initials', sounds: initialSounds(text), words: [i], worth }]
  })
}

const PINYIN_WORTH = 0.95
const PINYIN_WORTH_ALONE = 0.93
const LONGEST_PINYIN = 48
const MOST_WAYS = 3
/** The share of a reading's pairs a title must have; of two syllables, the one pair. */
const ENOUGH_OF_TWO = 0.99
const ENOUGH = 0.55

/** Words in more papers than this are meant as they are typed: `data` is not 大塔. */
const MEANT_AS_TYPED = 5

/** `shipin tuili`: each word by itself, in any order, and words in a row as one, which is worth a little more. */
function readPinyin(slots: readonly Draft[], space: PlanSpace): Reading[] {
  const runs = latinRuns(slots)
  const alone = runs
    .filter(({ length }) => length > 1)
    .flat()
    .filter((i) => space.expand(slots[i]?.word.text ?? '').exactPapers < MEANT_AS_TYPED)
  const together = (words: readonly number[], worth: number): ReadTogether[] => {
    const ways = waysToRead(words.flatMap((i) => slots[i]?.word ?? []))
    return ways.length === 0 ? [] : [{ words, worth, ways }]
  }
  const all = [
    ...alone.flatMap((i) => together([i], PINYIN_WORTH_ALONE)),
    ...runs.flatMap((run) => together(run, PINYIN_WORTH)),
  ]
  if (all.length === 0) return []
  const scratch = space.lists.take()
  return all.flatMap((one) => readAsOne(one, slots, { space, scratch }))
}

/** Words to be read as one. */
interface ReadTogether {
  /** By their places in the query. */
  readonly words: readonly number[]
  /** What a title is worth that has them. */
  readonly worth: number
  /** How their letters part into syllables. */
  readonly ways: readonly (readonly Sound[])[]
}

/** Reads words as one, in each of the ways. @param scratch zeros, and left as such */
function readAsOne(
  { words, worth, ways }: ReadTogether,
  slots: readonly Draft[],
  { space, scratch }: { readonly space: PlanSpace; readonly scratch: Float32Array },
): Reading[] {
  const covered = words.flatMap((i) => slots[i] ?? []).filter(({ coverage }) => coverage !== undefined)
  const heard = covered.flatMap(({ sounds }) => sounds ?? [])
  const unheard = covered.filter(({ sounds }) => sounds === undefined)
  let shared: Float32Array | undefined
  const readings = ways.filter((way) => {
    if (!coverSounds(space, way, scratch)) return false
    if (unheard.length > 0) shared ??= space.lists.take()
    for (const sounds of shared ? [...heard, shared] : heard)
      raise(sounds, scratch, { enough: way.length <= 2 ? ENOUGH_OF_TWO : ENOUGH, worth })
    scratch.fill(0)
    return true
  })
  // Words of a run share what it gives: nothing is added to it later.
  for (const slot of unheard) slot.sounds = shared
  return readings.map((way): Reading => ({ kind: 'pinyin', sounds: way, words, worth }))
}

/** Keeps the more of two coverages, of papers that have enough of the second. */
function raise(
  sounds: Float32Array,
  coverage: Float32Array,
  { enough, worth }: { readonly enough: number; readonly worth: number },
): void {
  const bits = bitsOf(coverage)
  for (
    let start = nextCovered(bits, undefined, 0);
    start < bits.length;
    start = nextCovered(bits, undefined, start + STEP)
  )
    for (let paper = start; paper < Math.min(bits.length, start + STEP); paper++) {
      const value = coverage[paper] ?? 0
      if (value >= enough && value * worth > (sounds[paper] ?? 0)) sounds[paper] = value * worth
    }
}

/** Places of words in a row that are letters only. */
function latinRuns(slots: readonly Slot[]): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  for (const [i, { word }] of slots.entries()) {
    if (!word.han && /^[a-z]+$/.test(word.text)) run.push(i)
    else run = []
    if (run.length === 1) runs.push(run)
  }
  return runs
}

function waysToRead(words: readonly Word[]): Sound[][] {
  if (words.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_PINYIN) return []
  let ways: Sound[][] = [[]]
  for (const { text, last } of words)
    ways = syllablesIn(text, last).flatMap((syllables) => ways.map((way) => [...way, ...syllables]))
  return ways
    .filter((way) => way.length > 1)
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_WAYS)
}
