/** Runs in the page: times of each key in the search. Functions here are sent to it and may use nothing around them. */

export interface KeyTimes {
  /** Milliseconds since the page's start: the key, the question to the worker, its answer, and the paint after it. */
  readonly keys: readonly {
    readonly query: string
    readonly key: number
    readonly asked: number
    readonly answered: number
    readonly painted: number
  }[]
  /** Durations of tasks over 50 ms on the main thread. */
  readonly long: readonly number[]
  /** Keys whose results are not painted yet. */
  readonly open: number
}

/** Watches keys, the worker's messages and paints; to run before the page's own code. */
export function watchSearch(): void {
  const seen = { keys: [] as unknown[], long: [] as number[], open: 0 }
  Object.assign(globalThis, { seenSearch: seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push(entry.duration)
  }).observe({ type: 'longtask' })

  // A key counts from when it goes down; what an input method commits has none. One that asks nothing is forgotten.
  let key: number | undefined
  let isDown = false
  const on = (type: string, act: (event: Event) => void) => addEventListener(type, act, { capture: true })
  on('keydown', (event) => {
    key = event.timeStamp
    isDown = true
  })
  on('beforeinput', (event) => {
    if (!isDown) key = event.timeStamp
  })
  on('keyup', () => {
    isDown = false
  })

  type Message = { type: string; sequence: number; query?: string; results?: { hits: readonly { id: string }[] } }
  let under: { sequence: number; query: string; key: number; asked: number } | undefined
  type Method = (this: Worker, ...given: readonly unknown[]) => void
  const { postMessage: post, addEventListener: listen } = Worker.prototype as unknown as Readonly<
    Record<'postMessage' | 'addEventListener', Method>
  >
  Worker.prototype.postMessage = function (this: Worker, message: Message) {
    const isAsked = message.type === 'query' && message.query?.trim() !== ''
    const asked = performance.now()
    if (isAsked) {
      under = key === undefined ? undefined : { sequence: message.sequence, query: message.query ?? '', key, asked }
      seen.open = under === undefined ? 0 : 1
      key = undefined
    }
    post.call(this, message)
  }
  Worker.prototype.addEventListener = function (this: Worker, type: string, act: (event: Event) => void) {
    listen.call(this, type, (event: Event) => {
      const { data } = event as MessageEvent<Message | undefined>
      const mine = data?.type === 'results' && data.sequence === under?.sequence ? under : undefined
      if (mine) {
        under = undefined
        afterPaint(
          { query: mine.query, key: mine.key, asked: mine.asked, answered: performance.now() },
          data?.results?.hits[0]?.id,
        )
      }
      act(event)
    })
  }

  /** The paint after the rows have changed to those of the answer; when they stay as they are, the next but one. */
  function afterPaint(times: object, first: string | undefined): void {
    const painted = () => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        seen.keys.push({ ...times, painted: performance.now() })
        seen.open = 0
      })
      port1.start()
      port2.postMessage(undefined)
    }
    let waits = true
    const stop = () => {
      waits = false
      observer.disconnect()
    }
    const observer = new MutationObserver(() => {
      if (document.querySelector<HTMLElement>('[data-paper-id][role=option]')?.dataset['paperId'] !== first) return
      stop()
      requestAnimationFrame(painted)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    const unchanged = () => {
      if (!waits) return
      if (document.querySelector<HTMLElement>('[data-paper-id][role=option]')?.dataset['paperId'] !== first) return
      stop()
      painted()
    }
    requestAnimationFrame(() => requestAnimationFrame(unchanged))
  }
}

/** What was seen since the last time; forgets it. */
export function takeTimes(): KeyTimes {
  const { seenSearch } = globalThis as unknown as { seenSearch: { keys: unknown[]; long: number[]; open: number } }
  const taken = { ...seenSearch }
  seenSearch.keys = []
  seenSearch.long = []
  return taken as KeyTimes
}

/** Whether every key so far has its results painted. */
export function isPainted(): boolean {
  const { seenSearch } = globalThis as unknown as { seenSearch: { open: number } }
  return seenSearch.open === 0
}
