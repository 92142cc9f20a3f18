import { useEffect, useState, type ComponentType } from 'react'
import { firstViewShown } from '../hydration/first-view.ts'
import { loadOrReload } from './load-or-reload.ts'

/**
 * A component in a file of its own that shows nothing at first: keys, what opens later. It comes after the first view,
 * and is no part of pages of the build. `lazyChunk` would do, but React draws what was suspended at most three times a
 * second (FALLBACK_THROTTLE_MS), and the reader's first key would wait for that.
 *
 * A file that does not arrive goes to the nearest boundary, whose retry fetches it again.
 * @param comes after this has resolved
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  comes: () => Promise<void> = () => firstViewShown,
): ComponentType<Props> {
  return function LatePart(props: Props) {
    const [part, setPart] = useState<{ readonly Loaded: ComponentType<Props> } | { readonly error: unknown }>()
    useEffect(() => {
      let isGone = false
      const set = (next: typeof part) => isGone || setPart(next)
      void comes()
        .then(() => loadOrReload(load))
        .then(
          (Loaded) => set({ Loaded }),
          (error: unknown) => set({ error }),
        )
      return () => {
        isGone = true
      }
    }, [])
    if (part === undefined) return null
    if ('error' in part) throw part.error
    return <part.Loaded {...props} />
  }
}
