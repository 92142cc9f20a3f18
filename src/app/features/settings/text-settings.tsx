import { READING_SIZES, THEMES, type Settings } from '#domain/settings.ts'
import type { AllMessages } from '../../i18n/messages-zh-later.ts'
import { Slider } from '../../ui/slider.tsx'

interface SettingProps {
  readonly settings: Settings
  readonly change: (fields: Partial<Settings>) => void
  readonly t: AllMessages
}

/** Reading size in steps of `READING_SIZES`. */
export function SizeSlider({ settings, change, t }: SettingProps) {
  return (
    <Slider
      label={t.size}
      min={0}
      max={READING_SIZES.length - 1}
      step={1}
      value={READING_SIZES.indexOf(settings.size)}
      text={String(settings.size)}
      onChange={(at) => change({ size: READING_SIZES[at] ?? settings.size })}
    />
  )
}

export function LineHeightSlider({ settings, change, t }: SettingProps) {
  return (
    <Slider
      label={t.lineHeight}
      min={1.6}
      max={2.1}
      step={0.05}
      value={settings.lineHeight}
      text={settings.lineHeight.toFixed(2)}
      onChange={(value) => change({ lineHeight: Math.round(value * 100) / 100 })}
    />
  )
}

export function MeasureSlider({ settings, change, t }: SettingProps) {
  return (
    <Slider
      label={t.measure}
      min={28}
      max={42}
      step={1}
      value={settings.measure}
      onChange={(measure) => change({ measure })}
    />
  )
}

export const themeOptions = (t: AllMessages) => THEMES.map((value) => ({ value, label: t.themesShort[value] }))

export const typefaceOptions = (t: AllMessages) =>
  [
    { value: 'sans', label: t.typefaces.sans, className: 'font-sans' },
    { value: 'serif', label: t.typefaces.serif, className: 'font-serif' },
  ] as const
