// Vite gives a file asked for with ?worker&url this default export.
// oxlint-disable-next-line import/default
import searchWorkerFile from '../../worker/search.worker.ts?worker&url'
import { ownScript } from './own-script.ts'

let ready: Worker | undefined

/** Starts a worker ahead of whoever asks for the next one: its file comes beside what it is told, not after it. */
export function readySearchWorker(): void {
  ready ??= newWorker()
}

/** Starts a worker that searches the archive, or one that filters the library: what it is first told decides. */
export function startSearchWorker(): Worker {
  const worker = ready ?? newWorker()
  ready = undefined
  return worker
}

function newWorker(): Worker {
  return new Worker(ownScript(searchWorkerFile), { type: 'module' })
}
