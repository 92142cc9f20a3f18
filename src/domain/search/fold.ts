/**
 * `text` as search compares it: width, case and accents no longer matter, nor which dash, quote or blank is used.
 * One UTF-16 unit in, one out: a range found in the folded text is the same range of the original.
 *
 *     "Ｃanvas—Ｔo Éclair"  →  "canvas-to eclair"
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, foldUnit)
}

/** Every unit folding may change: it leaves common Han characters, kana, Hangul and lower-case ASCII alone. */
const FOLDABLE = /[\t-\rA-Z\u0080-\u3000\u3100-\u33ff\uf900-\uffff]/g

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
