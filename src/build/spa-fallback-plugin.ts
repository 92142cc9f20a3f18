import type { Plugin } from 'vite'

/**
 * Emits a copy of `index.html` as `404.html`: plain static hosts (GitHub Pages) answer with it for paths they have no
 * file for, so that a deep link opens the app.
 */
export function spaFallback(): Plugin {
  return {
    name: 'ridu:spa-fallback',
    apply: 'build',
    generateBundle: {
      // After Vite has put the final index.html into the bundle.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
  }
}
