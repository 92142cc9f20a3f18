import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { preparedJson } from './load-digest.ts'

/** How many threads may prepare digests: `auto` weighs the work against their start. */
export type WorkerCount = number | 'auto'

/** One digest to prepare. */
export interface Job {
  readonly shown: string
  readonly bytes: Uint8Array
}

/** What a thread is sent, and what it answers. */
export interface WorkerRequest extends Job {
  readonly index: number
}
export interface WorkerReply {
  readonly index: number
  readonly json: string
}

/** A thread takes half a second to start; in that time one has prepared about six megabytes of digests. */
const WORTHWHILE_BYTES = 24_000_000
/** Each thread needs a few hundred megabytes. */
const MOST_WORKERS = 4

/** Prepares digests, in threads when there is enough to do. `done` is called once a job, in any order. */
export async function prepareInWorkers<One extends Job>(
  jobs: readonly One[],
  workers: WorkerCount = 'auto',
  done: (job: One, json: string) => void,
): Promise<void> {
  const count = Math.min(workers === 'auto' ? worthwhile(jobs) : workers, jobs.length)
  if (count < 2) {
    for (const job of jobs) {
      done(job, preparedJson(job.bytes, job.shown))
      // Lets the progress line out, and a dev server answer.
      await new Promise((resolve) => setImmediate(resolve))
    }
    return
  }
  let next = 0
  const threads = Array.from({ length: count }, () => startWorker())
  try {
    await Promise.all(threads.map((thread) => runJobs(thread, () => next++, jobs, done)))
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

function worthwhile(jobs: readonly Job[]): number {
  const bytes = jobs.reduce((sum, job) => sum + job.bytes.length, 0)
  return bytes < WORTHWHILE_BYTES ? 1 : Math.min(os.availableParallelism(), MOST_WORKERS)
}

function startWorker(): Worker {
  const run = new URL('run.mjs', import.meta.url)
  const script = new URL('prepare-worker.ts', import.meta.url)
  // Flags of the main thread, such as one for code on the command line, are none of its.
  return new Worker(run, { argv: [fileURLToPath(script)], execArgv: [] })
}

/** Gives a thread one job after the other; two at a time, so that it never waits. */
function runJobs<One extends Job>(
  thread: Worker,
  take: () => number,
  jobs: readonly One[],
  done: (job: One, json: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0
    const send = () => {
      const index = take()
      const job = jobs[index]
      if (job === undefined) {
        if (open === 0) resolve()
        return
      }
      open++
      thread.postMessage({ index, shown: job.shown, bytes: job.bytes } satisfies WorkerRequest)
    }
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`A thread that reads digests ended early, with code ${code}.`)))
    thread.on('message', ({ index, json }: WorkerReply) => {
      open--
      const job = jobs[index]
      try {
        if (job) done(job, json)
        send()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    send()
    send()
  })
}
