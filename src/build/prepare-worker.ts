// A thread that prepares digests for prepare-workers.ts.
import { parentPort } from 'node:worker_threads'
import { preparedJson } from './load-digest.ts'
import type { WorkerReply, WorkerRequest } from './prepare-workers.ts'

parentPort?.on('message', ({ index, shown, bytes }: WorkerRequest) => {
  parentPort?.postMessage({ index, json: preparedJson(bytes, shown) } satisfies WorkerReply)
})
