import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageJob, PageReport, PageSettings } from '#domain/page-jobs.ts'

/** More threads than this would need more memory than they save time. */
const MOST_THREADS = 4
/** Starting a thread takes as long as drawing some days. */
const DAYS_PER_THREAD = 8

/**
 * Has threads draw the pages of days, each one day at a time.
 * @param code the built `server/page-worker`
 * @param days how many jobs there are
 */
export async function drawPages(
  code: string,
  settings: PageSettings,
  jobs: Iterator<PageJob>,
  days: number,
): Promise<PageReport> {
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.ceil(days / DAYS_PER_THREAD)))
  const reports = await Promise.all(Array.from({ length: threads }, () => runThread(code, settings, jobs)))
  return reports.reduce((sum, { pages, bytes }) => ({ pages: sum.pages + pages, bytes: sum.bytes + bytes }))
}

function runThread(code: string, settings: PageSettings, jobs: Iterator<PageJob>): Promise<PageReport> {
  const total = { pages: 0, bytes: 0 }
  return new Promise((resolve, reject) => {
    // Flags of the main thread, such as one for code on the command line, are none of its.
    const worker = new Worker(code, { workerData: settings, execArgv: [] })
    const next = () => {
      const job = jobs.next()
      if (job.done !== true) worker.postMessage(job.value)
      else void worker.terminate().then(() => resolve(total))
    }
    worker.on('message', ({ pages, bytes }: PageReport) => {
      total.pages += pages
      total.bytes += bytes
      next()
    })
    worker.on('error', reject)
    next()
  })
}
