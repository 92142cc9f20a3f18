import { createFilterSession } from '../../src/worker/filter-session.ts'
import type { FilterRequest } from '../../src/worker/search-messages.ts'

/** The worker of the filter, in the same thread: answers after the task that asked, as a worker does. */
export class FilterWorker extends EventTarget {
  readonly #session = createFilterSession((reply) => {
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: reply })))
  })

  postMessage(request: FilterRequest): void {
    this.#session.receive(structuredClone(request))
  }

  terminate(): void {}
}
