import type { SearchReply, SearchRequest } from './search-messages.ts'
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

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  session.receive(event.data)
})
