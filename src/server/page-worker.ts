// A thread of the build that draws pages.
import { parentPort, workerData } from 'node:worker_threads'
import type { PageJob, PageSettings } from '#domain/page-jobs.ts'
import { writePages } from './write-pages.ts'

const port = parentPort
if (!port) throw new Error('page-worker: runs as a thread of the build only')

const settings = workerData as PageSettings
port.on('message', (job: PageJob) => {
  // What fails is thrown out of the thread: the build ends with it.
  void writePages(job, settings).then((report) => port.postMessage(report))
})
