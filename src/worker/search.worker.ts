import type { SearchReply, SearchRequest } from './search-messages.ts'
import { createSearchSession } from './search-session.ts'

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
    setTimeout(task, 0)
  },
})

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  session.receive(event.data)
})
