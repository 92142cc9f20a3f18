import { visibleText, withoutFloods } from './visible-text.ts'

/**
 * Turns the raw text of a table cell into plain text: entities decoded, pipes unescaped, `<br>` as a line break.
 * @param raw text in which all can be seen; what entities hide is taken out here
 */
export function cellText(raw: string): string {
  const text = raw.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n')
  const decoded = decodeEntities(text)
  return withoutFloods(decoded === text ? text : visibleText(decoded)).trim()
}

/** A model's thoughts before its answer, and the bot's mark for a text that it could not translate. */
const THOUGHTS = /^\s*<think(?:ing)?>(?:[^]*?<\/think(?:ing)?>|[^]*$)/i
const FAILED = /[[【]\s*翻译失败[^\]】\n]{0,80}[\]】]/g

/** The text without marks that no reader should see. */
export function withoutMarks(text: string): string {
  return text.replace(THOUGHTS, '').replace(FAILED, '').trim()
}

/** True when the bot says that it could not translate the text. */
export function isMarkedFailed(text: string): boolean {
  return text.search(FAILED) >= 0
}

/** The text of a cell, or undefined when it is empty or says that there is nothing. */
export function presentCell(raw: string | undefined): string | undefined {
  const text = cellText(raw ?? '')
  return isPlaceholder(text) ? undefined : text
}

/** True for the words that digests put where they have nothing. */
export function isPlaceholder(text: string): boolean {
  return /^(?:|-+|—+|N\/?A|none|null|nan|undefined|无|暂无)$/i.test(text.trim())
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  deg: '°',
  micro: 'µ',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  sim: '∼',
  infin: '∞',
  radic: '√',
  sum: '∑',
  rarr: '→',
  larr: '←',
  harr: '↔',
  uarr: '↑',
  darr: '↓',
  prime: '′',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
}

/** Decodes HTML character references once; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole
  })
}
