import { decodeEntities } from '../digest/cell-text.ts'

/** Names that bioRxiv and medRxiv use in braces besides those of HTML entities. */
const NAMES: Readonly<Record<string, string>> = {
  degrees: '°',
  degree: '°',
  '+/-': '±',
  approx: '≈',
  approximately: '≈',
  'middle dot': '·',
  bullet: '•',
  surd: '√',
  infty: '∞',
}

/**
 * Undoes the markup of bioRxiv's and medRxiv's feeds: `{beta}` → β, `[≥]` → ≥, `O_ST_ABSBackgroundC_ST_ABS` →
 * `Background`, figures out. TeX groups such as `\mathrm{beta}` and `x_{mu}` stay.
 */
export function withoutRxivMarkup(text: string): string {
  let out = text
  if (out.includes('{'))
    out = out.replace(/(?<![\\^_]|\\[A-Za-z]{1,20})\{([A-Za-z+/ -]{2,16})\}/g, (whole, name: string) => {
      const known = Object.hasOwn(NAMES, name) ? NAMES[name] : decodeEntities(`&${name};`)
      return known === undefined || known === `&${name};` ? whole : known
    })
  if (out.includes('[')) out = out.replaceAll('[->]', '→').replace(/\[([≥≤≈≠±×~])\]/g, '$1')
  if (!/[OC]_[A-Z]/.test(out)) return out
  return out
    .replace(/O_FIG(?:(?!C_FIG)[^]){0,2000}C_FIG/g, ' ')
    .replace(/[OC]_(?:LI|ST_ABS|QD|TEXTBOX|FIG|TBL)/g, ' ')
    .replace(/[OC]_(?:SCPLOW|SCPCAP)/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}
