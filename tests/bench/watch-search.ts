/** Runs in the page: times of each key in the search. Functions here are sent to it and may use nothing around them. */

export interface KeyTimes {
  /** Milliseconds since the page's start: the key, the question to the worker, its answer, and the paint after it. */
  readonly keys: readonly {
    readonly query: string
    /** The question's number, the same in the worker. */
    readonly sequence: number
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
        afterPaint({ ...mine, answered: performance.now() }, data?.results?.hits[0]?.id, () => act(event))
      } else act(event)
    })
  }

  /**
   * The paint after the rows have changed to those of the answer; at once when they stay as they are. A frame is asked
   * for only once the rows are there: one asked for earlier would be made without them, and theirs would wait for it.
   */
  function afterPaint(times: object, first: string | undefined, act: () => void): void {
    const end = (at: number) => {
      seen.keys.push({ ...times, painted: at })
      seen.open = 0
    }
    const painted = () => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => end(performance.now()))
      port1.start()
      port2.postMessage(undefined)
    }
    const isThere = () =>
      document.querySelector<HTMLElement>('[data-paper-id][role=option]')?.dataset['paperId'] === first
    let hasChanged = false
    const observer = new MutationObserver(() => {
      hasChanged = true
      if (!isThere()) return
      observer.disconnect()
      clearTimeout(timer)
      requestAnimationFrame(painted)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    act()
    const drawn = performance.now()
    const timer = setTimeout(() => {
      if (hasChanged || !isThere()) return
      observer.disconnect()
      end(drawn)
    }, 100)
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

/** Runs in the worker: times how long it is at each question, from the message to its answer. */
export function watchWorker(): void {
  const began = new Map<number, number>()
  const took = new Map<number, number>()
  Object.assign(globalThis, { tookSearch: took })
  addEventListener('message', ({ data }: MessageEvent<{ type: string; sequence: number }>) => {
    if (data.type === 'query') began.set(data.sequence, performance.now())
  })
  const post = postMessage
  globalThis.postMessage = (reply: { type: string; sequence: number }) => {
    post(reply)
    const start = began.get(reply.sequence)
    if (reply.type !== 'results' || start === undefined || took.has(reply.sequence)) return
    took.set(reply.sequence, performance.now() - start)
  }
}

/** In the worker: the milliseconds each question took, by its number. */
export function workerTimes(): readonly (readonly [sequence: number, ms: number])[] {
  return [...(globalThis as unknown as { tookSearch: Map<number, number> }).tookSearch]
}
