import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

const RELOADED_KEY = 'ridu:reloaded-for-chunk'

/**
 * A component in a file of its own, fetched when it is first drawn. A file that is gone, as after a deploy under an open
 * tab, reloads the page once; if it is still missing then, the error goes to the nearest boundary.
 */
export function lazyChunk<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Stands in until the file is there. */
  fallback: ReactNode = null,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await loadOrReload(load) }))
  return function LazyChunk(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

/** Fetches a file of the app; see `lazyChunk` for what becomes of one that is gone. */
export async function loadOrReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    const loaded = await load()
    sessionFlag.clear()
    return loaded
  } catch (error) {
    if (!navigator.onLine || sessionFlag.isSet()) throw error
    sessionFlag.set()
    location.reload()
    return new Promise<never>(() => {}) // The page is going away.
  }
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
