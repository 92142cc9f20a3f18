import type { ReactNode } from 'react'
import type { Theme } from '#domain/settings.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'

interface ThemeSampleProps {
  readonly theme: Theme
  readonly icon: ReactNode
  readonly checked: boolean
  readonly onChoose: () => void
}

/** One theme to choose, shown in its own colours. */
export function ThemeSample({ theme, icon, checked, onChoose }: ThemeSampleProps) {
  const t = useAllMessages()
  const label = t.themes[theme]
  return (
    <label className="relative cursor-pointer overflow-hidden rounded-2 border border-line has-checked:border-accent has-checked:[box-shadow:0_0_0_1px_var(--c-accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="theme"
        aria-label={label}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        checked={checked}
        onChange={onChoose}
      />
      {theme === 'system' ? (
        <span aria-hidden className="grid h-14 grid-cols-2">
          <span data-theme="light" className="bg-page" />
          <span data-theme="dark" className="bg-page" />
        </span>
      ) : (
        <span aria-hidden data-theme={theme} className="block h-14 bg-page px-2.5 py-2 text-12 text-ink-2">
          <b className="block text-13 font-medium text-ink">{t.brand}</b>
          {t.themeSample}
        </span>
      )}
      <span
        className={`flex h-8 items-center justify-center gap-1.5 border-t border-line text-13 max-lg:h-11 ${checked ? 'font-medium text-accent' : 'text-ink-2'}`}
      >
        {icon}
        {label}
      </span>
    </label>
  )
}
