import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

const RELOADED_KEY = 'ridu:reloaded-for-chunk'

/**
 * A component in a file of its own, fetched when it is first drawn. A file that is gone, as after a deploy under an open
 * tab, reloads the page once; if it is still missing then, the error goes to the nearest boundary.
 */
export function lazyChunk<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      const component = await load()
      sessionFlag.clear()
      return { default: component }
    } catch (error) {
      if (!navigator.onLine || sessionFlag.isSet()) throw error
      sessionFlag.set()
      location.reload()
      return new Promise<never>(() => {}) // The page is going away.
    }
  })
}

/** Remembers the reload across it. Where storage is blocked it claims to be set, so that nothing reloads in a loop. */
const sessionFlag = {
  isSet: () => attempt(() => sessionStorage.getItem(RELOADED_KEY) !== null, true),
  set: () => attempt(() => sessionStorage.setItem(RELOADED_KEY, '1'), undefined),
  clear: () => attempt(() => sessionStorage.removeItem(RELOADED_KEY), undefined),
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch {
    return otherwise
  }
}
