const RELOADED_KEY = 'ridu:reloaded-for-chunk:'

/**
 * Fetches a file of the app. One that is gone, as after a deploy under an open tab, reloads the page once.
 * @throws what `load` throws, without a connection or after a reload
 */
export async function loadOrReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    // The source names the file with its hash. Each file has one reload, whatever else loads before or after it.
    const key = RELOADED_KEY + String(load)
    if (!navigator.onLine || wasReloaded(key)) throw error
    location.reload()
    return new Promise<never>(() => {}) // The page is going away.
  }
}

/** Whether the page was reloaded for this key before; remembers it from now on. Where nothing remembers, it says yes. */
function wasReloaded(key: string): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return true
    sessionStorage.setItem(key, '1')
    return false
  } catch {
    return true
  }
}
