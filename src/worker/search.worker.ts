import { createFilterSession } from './filter-session.ts'
import type { FilterRequest, SearchReply, SearchRequest } from './search-messages.ts'
import { createSearchSession } from './search-session.ts'

// A message to oneself comes after those that wait, and unlike a timer at once.
const { port1, port2 } = new MessageChannel()
const tasks: (() => void)[] = []
port1.addEventListener('message', () => {
  tasks.shift()?.()
})
port1.start()

const session = createSearchSession({
  async fetchJson(url) {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return (await response.json()) as unknown
  },
  post: (reply: SearchReply) => {
    postMessage(reply)
  },
  schedule: (task) => {
    tasks.push(task)
    port2.postMessage(undefined)
  },
  now: () => performance.now(),
})

const filter = createFilterSession((reply) => {
  postMessage(reply)
})

// One file for both, so that the tables are fetched and kept once; each worker does one of the two.
addEventListener('message', ({ data }: MessageEvent<SearchRequest | FilterRequest>) => {
  if (data.type === 'filter' || data.type === 'filter-items') filter.receive(data)
  else session.receive(data)
})
