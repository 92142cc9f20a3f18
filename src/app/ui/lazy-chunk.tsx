import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { askForMore, firstMove, firstViewShown, inTurn } from '../hydration/first-view.ts'
import { releaseClicks } from '../hydration/held-clicks.ts'
import { useIsStatic } from '../hydration/use-is-static.ts'
import { loadOrReload } from './load-or-reload.ts'

interface LazyChunkOptions {
  /** Stands in until the file is there. */
  readonly fallback?: ReactNode
  /**
   * Leaves the network to the first view, and comes after it. `drawn`: only where it is drawn already. `quiet`: a page
   * that came whole does without it, so that drawing it asks for nothing before the reader's first move.
   */
  readonly waits?: boolean | 'drawn' | 'quiet'
  /** False for what the reader asks for before anything else: drawing it brings nothing that can come later. */
  readonly bringsMore?: boolean
}

/**
 * A component in a file of its own, fetched when it is first drawn. A file that is gone, as after a deploy under an open
 * tab, reloads the page once; if it is still missing then, the error goes to the nearest boundary, whose retry fetches
 * the file again.
 *
 * On a page that was drawn at build time the component is drawn already: that stays until the file is there.
 */
export function lazyChunk<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback = null, waits = false, bringsMore = waits !== 'quiet' }: LazyChunkOptions = {},
): ComponentType<Props> {
  const start = () =>
    lazy(async () => {
      if (waits && !import.meta.env.SSR) await (waits === 'drawn' ? firstMove() : firstViewShown).then(inTurn)
      try {
        return { default: await loadOrReload(load) }
      } catch (error) {
        latest = start() // React keeps a failure: who is drawn next gets a new try.
        throw error
      }
    })
  let latest = start()
  return function LazyChunk(props: Props) {
    const [Loaded] = useState(() => latest)
    const isStatic = useIsStatic()
    const [isTakenOver, setTakenOver] = useState(!isStatic)
    const [wasStatic] = useState(isStatic)
    const now = (
      <Suspense fallback={fallback}>
        <Loaded {...props} />
        {wasStatic && <OnTakenOver run={setTakenOver} />}
      </Suspense>
    )
    // Given new properties before its file is there, React would drop what is drawn: they wait for the file.
    const [drawn] = useState(now)
    useEffect(() => {
      if (!wasStatic && bringsMore) askForMore()
    }, [wasStatic])
    return isTakenOver ? now : drawn
  }
}

/** Tells when the browser has taken over what stands beside it. */
function OnTakenOver({ run }: { run: (done: boolean) => void }) {
  useEffect(() => {
    run(true)
    releaseClicks()
  }, [run])
  return null
}
