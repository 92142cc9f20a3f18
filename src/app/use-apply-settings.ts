import { useLayoutEffect } from 'react'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { useStores } from './state/stores.tsx'

/** Puts theme, language and reading type on the document, where CSS finds them, and keeps them so. */
export function useApplySettings(): void {
  const { settings } = useStores()
  // Nothing is drawn by it, so it need not wait until a page of the build is taken over.
  useLayoutEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const phone = window.matchMedia('(width < 48rem)')
    const run = () => {
      applySettings(settings.get(), dark.matches)
      // Reading what the theme computes to makes the browser do its styles: where it does them anyway.
      requestAnimationFrame(() => colorBrowserBar(phone.matches))
    }
    run()
    const leave = settings.subscribe(run)
    for (const query of [dark, phone]) query.addEventListener('change', run)
    return () => {
      leave()
      for (const query of [dark, phone]) query.removeEventListener('change', run)
    }
  }, [settings])
}

function applySettings({ theme, language, size, lineHeight, measure }: Settings, prefersDark: boolean): void {
  const root = document.documentElement
  root.lang = language
  root.dataset['theme'] = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme
  // The defaults stand in tokens.css: a custom property set anew has every element's style computed once more.
  const set = (name: string, value: string, isDefault: boolean) => root.style.setProperty(name, isDefault ? '' : value)
  set('--read-size', `${size / 16}rem`, size === DEFAULT_SETTINGS.size)
  set('--read-lh', String(lineHeight), lineHeight === DEFAULT_SETTINGS.lineHeight)
  set('--read-measure', `${measure}em`, measure === DEFAULT_SETTINGS.measure)
}

function colorBrowserBar(isPhone: boolean): void {
  const color = getComputedStyle(document.documentElement).getPropertyValue(isPhone ? '--c-rail' : '--c-page')
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', color.trim())
}
