import { SIMPLIFIED, TRADITIONAL } from './tables/simplified.ts'

/**
 * `text` as search compares it: width, case, accents and traditional forms no longer matter, nor which dash, quote or
 * blank is used. One UTF-16 unit in, one out: a range found in the folded text is the same range of the original.
 *
 *     "Ｃanvas—Ｔo Éclair 視頻"  →  "canvas-to eclair 视频"
 */
export function fold(text: string): string {
  const table = (foldTable ??= makeFoldTable())
  let at = 0
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++
  if (at === text.length) return text
  let folded = text.slice(0, at)
  while (at < text.length) {
    const size = Math.min(BUFFER.length, text.length - at)
    for (let i = 0; i < size; i++) BUFFER[i] = table[text.charCodeAt(at + i)] ?? 0
    folded += Reflect.apply(String.fromCharCode, undefined, size === BUFFER.length ? BUFFER : BUFFER.subarray(0, size))
    at += size
  }
  return folded
}

const BUFFER = new Uint16Array(1024)
/** Unit → folded unit. Made when first needed: it takes some 10 ms. */
let foldTable: Uint16Array | undefined

/** The stretches of units that folding changes: it leaves common Han, kana, Hangul and lower-case ASCII alone. */
const FOLDED_STRETCHES: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x41, 0x5a],
  [0x80, 0x3000],
  [0x3100, 0x33ff],
  [0xf900, 0xffff],
]

function makeFoldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const [first, last] of FOLDED_STRETCHES)
    for (let unit = first; unit <= last; unit++) table[unit] = foldUnit(String.fromCharCode(unit)).charCodeAt(0)
  for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i)
  // What a compatibility form stands for may itself be traditional.
  for (let unit = 0; unit < table.length; unit++) table[unit] = table[table[unit] ?? 0] ?? 0
  return table
}

const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['"', '“”„‟″'],
    ["'", '‘’‚‛′`´'],
    ['-', '‐‑‒–—―−'],
    ['o', 'ø'],
    ['l', 'ł'],
    ['d', 'đ'],
    ['h', 'ħ'],
    ['i', 'ı'],
  ].flatMap(([to = '', from = '']) => from.split('').map((unit) => [unit, to])),
)

function foldUnit(unit: string): string {
  if (/\s/.test(unit)) return ' '
  const plain = single(unit.normalize('NFKC')) ?? unit
  const base = plain.normalize('NFD').charAt(0)
  // Only alphabets lose their accents: taking Hangul or kana apart would make other letters of them.
  const letter = /[\p{Script=Latin}\p{Script=Greek}]/u.test(base) ? base : plain
  const lower = single(letter.toLowerCase()) ?? letter
  return LOOKALIKES[lower] ?? lower
}

/** What normalising a unit gave, unless it grew: `㎏` must not become two units. */
function single(text: string): string | undefined {
  return text.length === 1 ? text : undefined
}
