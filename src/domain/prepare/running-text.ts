import { hasHan } from '../digest/wrappers.ts'

/** TeX accent command → combining mark. Translators turn the straight quote of `\"o` into a curly one now and then. */
const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  '“': '\u0308',
  '”': '\u0308',
  "'": '\u0301',
  '’': '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
}

/**
 * Takes out of a whole text what says nothing to a reader: changes of typeface, citation keys. Sets accents and quotes
 * that are spelled in TeX. Formulas keep their meaning, so this may run before they are found.
 */
export function withoutTexMarkup(source: string): string {
  if (!/[\\`]/.test(source)) return source
  return source
    .replace(/\\(?:textbf|textit|textsc|emph|underline)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
    .replace(/\\xspace\b\s?/g, '')
    .replace(/[~\s]*\\cite[a-z]*\s*(?:\[[^\]]*\])?\{[^{}]*\}/g, '')
    .replace(/\\(["“”'’`^~=.])\{?(\p{L})\}?|\\([uvHckr])\{(\p{L})\}/gu, (whole, sign, letter, command, argument) => {
      const mark = ACCENTS[String(sign ?? command)]
      return mark === undefined ? whole : (String(letter ?? argument) + mark).normalize('NFC')
    })
    .replace(/``([^`'\n]{1,300})''/g, (_, inner: string) => (hasHan(source) ? `“${inner}”` : `"${inner}"`))
}

/** Running text between formulas and links: Markdown and TeX markup off, dashes set. */
export function toRunningText(source: string): string {
  return source
    .replace(/\\(?:textsf|textrm|texttt|text|mathrm|mathbf|mbox|ce)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\{\\(?:bf|it|em|tt|sc)\s+([^{}]*)\}/g, '$1')
    .replace(/\*\*(?!\s)([^*\n]+)(?<!\s)\*\*/g, '$1')
    .replace(/\\([%&#_{}$])/g, '$1')
    .replace(/(?<![-<\s])---?(?![->])|(?<=\s)---?(?=\s)/g, dash)
}

/** A dash between Chinese is a Chinese dash; elsewhere `---` and `--` are what TeX makes of them. */
function dash(hyphens: string, at: number, text: string): string {
  const chinese = /[\p{Script=Han}）”》]/u.test((text[at - 1] ?? '') + (text[at + hyphens.length] ?? ''))
  const range = /\d/.test(text[at - 1] ?? '')
  return chinese && !range ? '——' : hyphens.length === 3 ? '—' : '–'
}
