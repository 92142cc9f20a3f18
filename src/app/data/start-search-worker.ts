// Vite gives a file asked for with ?worker&url this default export.
// oxlint-disable-next-line import/default
import searchWorkerFile from '../../worker/search.worker.ts?worker&url'
import { ownScript } from './own-script.ts'

/** Starts a worker that searches the archive, or one that filters the library: what it is first told decides. */
export function startSearchWorker(): Worker {
  return new Worker(ownScript(searchWorkerFile), { type: 'module' })
}
