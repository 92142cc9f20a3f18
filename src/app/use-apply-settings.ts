import { useLayoutEffect } from 'react'
import type { Settings } from '#domain/settings.ts'
import { useMediaQuery } from './ui/use-media-query.ts'

/** Puts theme, language and reading type on the document, where CSS finds them. */
export function useApplySettings(settings: Settings): void {
  const { theme, language, size, lineHeight, measure } = settings
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const shownTheme = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme
  const phone = useMediaQuery('(width < 48rem)')

  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset['theme'] = shownTheme
    root.style.setProperty('--read-size', `${size / 16}rem`)
    root.style.setProperty('--read-lh', String(lineHeight))
    root.style.setProperty('--read-measure', `${measure}em`)
    const barColor = getComputedStyle(root).getPropertyValue(phone ? '--c-rail' : '--c-page')
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', barColor.trim())
  }, [shownTheme, language, size, lineHeight, measure, phone])
}
