import { FIRST_READINGS, SECOND_READINGS } from './tables/readings.ts'

/**
 * How Han characters are read. A syllable is a number from 1; a part of a query that may be an unfinished syllable is its
 * initial, from -1 for `a` to -26 for `z`.
 */
export type Sound = number

interface Readings {
  readonly syllables: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** Every beginning of a syllable. */
  readonly beginnings: ReadonlySet<string>
  /** Unit → syllable, 0 for none. */
  readonly first: Uint16Array
  readonly second: Uint16Array
  /** Syllable → number of its initial letter, from 1. */
  readonly initials: Uint8Array
}

let table: Readings | undefined

function readings(): Readings {
  return (table ??= makeReadings())
}

function makeReadings(): Readings {
  const syllables = FIRST_READINGS.split(' ').map((entry) => entry.replace(/[^a-z]+/, ''))
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i + 1]))
  const unitTable = (lines: string) => {
    const units = new Uint16Array(0x10000)
    for (const line of lines.split(' ')) {
      const syllable = line.replace(/[^a-z]+/, '')
      for (let i = syllable.length; i < line.length; i++) units[line.charCodeAt(i)] = numbers.get(syllable) ?? 0
    }
    return units
  }
  return {
    syllables,
    numbers,
    beginnings: new Set(syllables.flatMap((syllable) => Array.from(syllable, (_, i) => syllable.slice(0, i + 1)))),
    first: unitTable(FIRST_READINGS),
    second: unitTable(SECOND_READINGS),
    initials: Uint8Array.from(['', ...syllables], (syllable) => (syllable === '' ? 0 : syllable.charCodeAt(0) - 96)),
  }
}

/** The syllables a character is read as, the usual one first; none for what is not in the table. */
export function soundsOf(unit: number): readonly Sound[] {
  const { first, second } = readings()
  const [usual, other] = [first[unit] ?? 0, second[unit] ?? 0]
  return usual === 0 ? [] : other === 0 ? [usual] : [usual, other]
}

/** The syllable a character is usually read as. */
export function usualSound(unit: number): Sound | undefined {
  return readings().first[unit] || undefined
}

/** The number of a sound's initial letter, from 1. */
export function initialOf(sound: Sound): number {
  return sound < 0 ? -sound : (readings().initials[sound] ?? 0)
}

/** Whether a character can be read as `sound`. */
export function isReadAs(unit: number, sound: Sound): boolean {
  // Asked of every character of hundreds of titles a keystroke: no list is made.
  const { first, second, initials } = readings()
  const [usual = 0, other = 0] = [first[unit], second[unit]]
  if (sound > 0) return usual === sound || other === sound
  return usual > 0 && (initials[usual] === -sound || (other > 0 && initials[other] === -sound))
}

const LONGEST_SYLLABLE = 6
const MOST_READINGS = 4
/** What a syllable counts; what follows tells ways of as many syllables apart. */
const SYLLABLE = 32
/** One that begins with a vowel inside a word: in writing it takes an apostrophe, xi'an, so `jineng` is rather ji neng. */
const BARE_VOWEL = 2
/** 嗯 is ng, but `yong` is not yo ng. */
const NO_VOWEL = 5
const UNFINISHED = 1

/** A way to read what is left of some letters. */
interface Way {
  readonly sounds: readonly Sound[]
  readonly cost: number
}

/**
 * The ways to read letters as syllables, the likeliest first: few syllables, none that begins with a vowel inside.
 * From the end on, so that each place keeps its few best ways and no number of letters has more to look at:
 *
 *     letters   x i a n      from n   none          from an   an
 *                            from ian none          from xian xian, xi an
 *
 * @param unfinished whether the last syllable may still be typed: `shipint` is shi pin t…
 */
export function syllablesIn(letters: string, unfinished: boolean): Sound[][] {
  const ways: Way[][] = []
  ways[letters.length] = [{ sounds: [], cost: 0 }]
  for (let at = letters.length - 1; at >= 0; at--) ways[at] = waysFrom(letters, at, unfinished, ways)
  return (ways[0] ?? []).filter(({ sounds }) => sounds.length > 0).map(({ sounds }) => [...sounds])
}

function waysFrom(letters: string, at: number, unfinished: boolean, later: readonly (readonly Way[])[]): Way[] {
  const { numbers, beginnings } = readings()
  const own = SYLLABLE + (at > 0 && /[aeiou]/.test(letters[at] ?? '') ? BARE_VOWEL : 0)
  const found: Way[] = []
  const rest = letters.slice(at, at + LONGEST_SYLLABLE)
  for (let size = rest.length; size > 0; size--) {
    const syllable = numbers.get(rest.slice(0, size))
    if (syllable === undefined) continue
    const cost = own + (/[aeiouv]/.test(rest.slice(0, size)) ? 0 : NO_VOWEL)
    for (const tail of later[at + size] ?? [])
      found.push({ sounds: [syllable, ...tail.sounds], cost: cost + tail.cost })
  }
  const isLast = at > 0 && at + rest.length === letters.length
  if (unfinished && isLast && beginnings.has(rest) && !numbers.has(rest))
    found.push({ sounds: [-(rest.charCodeAt(0) - 96)], cost: own + UNFINISHED })
  return found.sort((a, b) => a.cost - b.cost).slice(0, MOST_READINGS)
}

/** A text with its Han characters spelled out: `视频推理` → `shipintuili`; the rest is one blank. */
export function spelledOut(folded: string): string {
  const { syllables } = readings()
  let spelled = ''
  for (let i = 0; i < folded.length; i++) {
    const [sound] = soundsOf(folded.charCodeAt(i))
    if (sound !== undefined) spelled += syllables[sound - 1] ?? ''
    else if (!spelled.endsWith(' ')) spelled += ' '
  }
  return spelled
}

/** The initials of a text, a letter a unit and a blank for what has none: `基于视频` → `jysp`. */
export function initialsOf(folded: string): string {
  let initials = ''
  for (let i = 0; i < folded.length; i++) {
    const [sound] = soundsOf(folded.charCodeAt(i))
    initials += sound === undefined ? ' ' : String.fromCharCode(96 + initialOf(sound))
  }
  return initials
}

/**
 * The initials round each character that has a second reading with another initial, read that way:
 * `多重任务` → `dzrw`, and here `dcrw`. Far enough to either side for any query of initials.
 */
export function otherInitialsOf(folded: string, usual: string): string[] {
  const others: string[] = []
  for (let i = 0; i < folded.length; i++) {
    const [first, second] = soundsOf(folded.charCodeAt(i))
    if (first === undefined || second === undefined || initialOf(first) === initialOf(second)) continue
    const letter = String.fromCharCode(96 + initialOf(second))
    others.push(usual.slice(Math.max(0, i - REACH), i) + letter + usual.slice(i + 1, i + 1 + REACH))
  }
  return others
}

const REACH = 11
