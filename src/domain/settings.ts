/** The reader's settings. Each field is checked by itself: one bad value never resets the others. */
import * as v from 'valibot'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const THEMES = ['light', 'dark', 'sepia', 'system'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['titles', 'standard', 'relaxed'] as const
export type Density = (typeof DENSITIES)[number]
export const READING_SIZES = [15, 16, 17, 18, 19, 20, 22, 24] as const

const entries = {
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.picklist(LANGUAGES), 'zh-CN'),
  typeface: v.fallback(v.picklist(['sans', 'serif']), 'sans'),
  /** Size of the abstract, CSS px. */
  size: v.fallback(v.picklist(READING_SIZES), 17),
  lineHeight: v.fallback(v.pipe(v.number(), v.minValue(1.6), v.maxValue(2.1)), 1.85),
  /** Longest line of the abstract, em. */
  measure: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(28), v.maxValue(42)), 38),
  splitAbstracts: v.fallback(v.boolean(), true),
  justify: v.fallback(v.boolean(), false),
  density: v.fallback(v.picklist(DENSITIES), 'standard'),
  excerptFrom: v.fallback(v.picklist(['contribution', 'beginning']), 'contribution'),
  singleKeys: v.fallback(v.boolean(), true),
}
const schema = v.object(entries)

export type Settings = v.InferOutput<typeof schema>

/** Settings from any stored value; what is missing or bad takes its default. */
export function decodeSettings(data: unknown): Settings {
  const fields = typeof data === 'object' && data !== null ? data : {}
  const blank = Object.fromEntries(Object.keys(entries).map((key) => [key, undefined]))
  return v.parse(schema, { ...blank, ...fields })
}

export const DEFAULT_SETTINGS: Settings = decodeSettings({})
