/** The reader's settings. Each field is checked by itself: one bad value never resets the others. */
import { OFFLINE_DAYS, type OfflineDays } from './offline-days.ts'
import { checkedOr, flag, oneOf, when, type Check } from './check.ts'
import { SOURCES, type Source } from './ids.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const THEMES = ['light', 'dark', 'sepia', 'system'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['titles', 'standard', 'relaxed'] as const
export type Density = (typeof DENSITIES)[number]
/** The density after `density`, round and round. */
export function nextDensity(density: Density): Density {
  return DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'standard'
}

/** The order of a day's list: as the digests list the papers, or those with code first. */
export const LIST_ORDERS = ['listed', 'code'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

export const READING_SIZES = [15, 16, 17, 18, 19, 20, 22, 24] as const

/** The reading size one step larger (1) or smaller (-1); the same at the ends. */
export function nextSize(size: Settings['size'], step: 1 | -1): Settings['size'] {
  return READING_SIZES[READING_SIZES.indexOf(size) + step] ?? size
}

export interface Settings {
  readonly theme: Theme
  readonly language: Language
  readonly typeface: 'sans' | 'serif'
  /** Size of the abstract, CSS px. */
  readonly size: (typeof READING_SIZES)[number]
  readonly lineHeight: number
  /** Longest line of the abstract, em. */
  readonly measure: number
  /** Long abstracts in paragraphs. */
  readonly splitAbstracts: boolean
  readonly justify: boolean
  readonly density: Density
  /** Where the excerpts of the list start. */
  readonly excerptFrom: 'contribution' | 'beginning'
  /** Rows that leave the top of the list by the reader's own scrolling are read. */
  readonly markOnScroll: boolean
  readonly listOrder: ListOrder
  /** Sources whose papers no list of a day shows or counts; never all of them. */
  readonly hiddenSources: readonly Source[]
  /** How many of the newest days are kept for reading without a network. */
  readonly offlineDays: OfflineDays
  /** Shortcuts without Ctrl or ⌘ (WCAG 2.1.4). */
  readonly singleKeys: boolean
  /** Swipes, long presses and sheets that are pulled away. */
  readonly gestures: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'zh-CN',
  typeface: 'sans',
  size: 17,
  lineHeight: 1.85,
  measure: 38,
  splitAbstracts: true,
  justify: false,
  density: 'standard',
  excerptFrom: 'contribution',
  markOnScroll: false,
  listOrder: 'listed',
  hiddenSources: [],
  offlineDays: 60,
  singleKeys: true,
  gestures: true,
}

const between = (least: number, most: number) =>
  when((value): value is number => typeof value === 'number' && value >= least && value <= most, `${least} to ${most}`)

const someSources = when(
  (value): value is readonly Source[] =>
    Array.isArray(value) &&
    value.every((source) => SOURCES.includes(source as Source)) &&
    new Set(value).size < SOURCES.length,
  'some of the sources',
)

const CHECKS: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  theme: oneOf(THEMES),
  language: oneOf(LANGUAGES),
  typeface: oneOf(['sans', 'serif']),
  size: oneOf(READING_SIZES),
  lineHeight: between(1.6, 2.1),
  measure: between(28, 42),
  splitAbstracts: flag,
  justify: flag,
  density: oneOf(DENSITIES),
  excerptFrom: oneOf(['contribution', 'beginning']),
  markOnScroll: flag,
  listOrder: oneOf(LIST_ORDERS),
  hiddenSources: someSources,
  offlineDays: oneOf(OFFLINE_DAYS),
  singleKeys: flag,
  gestures: flag,
}

/** Settings from any stored value; what is missing or bad takes its default. */
export function decodeSettings(data: unknown): Settings {
  const stored = Object(data) as Readonly<Record<string, unknown>>
  const checked = Object.entries(CHECKS).map(([key, check]) => [
    key,
    checkedOr<unknown, unknown>(check, stored[key], DEFAULT_SETTINGS[key as keyof Settings]),
  ])
  return Object.fromEntries(checked) as Settings
}
