import { charactersOf, type PairDictionary } from './pair-dictionary.ts'
import { keyAt, lowerBound } from './pair-keys.ts'
import { initialOf, initialsOf, otherInitialsOf, soundsOf, type Sound } from './pinyin.ts'
import { isHanUnit } from './text-units.ts'
import type { Steps } from './posting-list.ts'

/**
 * The same pairs of a segment's titles by sound. It holds no papers: a pair is named by its place in the dictionary of
 * pairs, and pairs that sound alike stand together.
 *
 *     sounds   shi pin    shi pin    tui li        initial, initial, syllable, syllable in one number
 *     pairs    视频       食品       推理          places of keys in PairDictionary
 *
 * And the initials of every title as one string, a byte a character: a search in it is one `indexOf`.
 *
 *     initials "zsyspdtl\nsptl\n…"     begins 0 9 …
 */
export interface SoundDictionary {
  readonly sounds: Uint32Array
  readonly pairs: Uint32Array
  readonly initials: string
  /** Where the initials of each title begin, and where all end. */
  readonly begins: Uint32Array
}

/** 5 bits an initial, 9 bits a syllable, the initials first: all pairs of two initials stand together. */
function soundKey(first: Sound, second: Sound): number {
  // 28 bits.
  return (((initialOf(first) << 5) | initialOf(second)) << 18) | (first << 9) | second
}

export function* buildSounds(titles: readonly string[], { keys }: PairDictionary): Steps<SoundDictionary> {
  const found: number[] = []
  for (let place = 0; place < keys.seconds.length; place++) {
    const { first, second, apart } = charactersOf(keyAt(keys, place))
    if (apart) break
    if (second === 0 || !isHanUnit(second)) continue
    for (const left of soundsOf(first))
      for (const right of soundsOf(second)) found.push(soundKey(left, right) * 2 ** 24 + place)
    if (place % 16384 === 16383) yield
  }
  const sorted = Float64Array.from(found).sort()
  yield
  const initials: string[] = []
  const begins = new Uint32Array(titles.length + 1)
  let at = 0
  for (const [paper, title] of titles.entries()) {
    const usual = initialsOf(title)
    const all = [usual, ...otherInitialsOf(title, usual)].join(' ')
    begins[paper] = at
    at += all.length + 1
    initials.push(all)
    if (paper % 512 === 511) yield
  }
  begins[titles.length] = at
  return {
    sounds: Uint32Array.from(sorted, (value) => Math.floor(value / 2 ** 24)),
    pairs: Uint32Array.from(sorted, (value) => value % 2 ** 24),
    initials: `${initials.join('\n')}\n`,
    begins,
  }
}

/** The places of pairs that sound so: from, to. An unfinished sound stands for every syllable with its initial. */
export function soundRange({ sounds }: SoundDictionary, first: Sound, second: Sound): readonly [number, number] {
  if (first > 0 && second > 0) {
    const key = soundKey(first, second)
    return [lowerBound(sounds, key), lowerBound(sounds, key + 1)]
  }
  const initials = ((initialOf(first) << 5) | initialOf(second)) << 18
  return [lowerBound(sounds, initials), lowerBound(sounds, initials + (1 << 18))]
}

/** Papers whose title has these initials in a row, ascending, each once. */
export function papersWithInitials({ initials, begins }: SoundDictionary, letters: string, most: number): number[] {
  const papers: number[] = []
  let paper = 0
  for (let at = initials.indexOf(letters); at >= 0 && papers.length < most; at = initials.indexOf(letters, at)) {
    let [low, high] = [paper, begins.length - 1]
    while (low < high - 1) {
      const middle = (low + high) >>> 1
      if ((begins[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    paper = low
    papers.push(paper)
    at = begins[paper + 1] ?? initials.length
  }
  return papers
}

/** Whether the title of a paper has these initials in a row. */
export function hasInitials({ initials, begins }: SoundDictionary, paper: number, letters: string): boolean {
  return initials.slice(begins[paper], (begins[paper + 1] ?? 0) - 1).includes(letters)
}
