// Vite gives a file asked for with ?worker&url this default export.
// oxlint-disable-next-line import/default
import searchWorkerFile from '../../worker/search.worker.ts?worker&url'
import { ownScript } from './own-script.ts'

let ready: Worker | undefined
let hasStarted = false

/**
 * Starts the tab's first worker ahead of whoever asks for it: its file comes beside what it is told, not after it. Once
 * one was started the file is there, and another would be left over.
 */
export function readySearchWorker(): void {
  if (!hasStarted) ready ??= newWorker()
}

/** Starts a worker that searches the archive, or one that filters the library: what it is first told decides. */
export function startSearchWorker(): Worker {
  const worker = ready ?? newWorker()
  ready = undefined
  hasStarted = true
  return worker
}

function newWorker(): Worker {
  return new Worker(ownScript(searchWorkerFile), { type: 'module' })
}
