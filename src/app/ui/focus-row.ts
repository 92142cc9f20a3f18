import { rowLinkId } from './element-ids.ts'

/** Rows on each side of the one that gets the focus that may come into sight with it: a held key steps over several. */
const AROUND = 8

/** Steps that follow each other sooner come of a held key, on slow machines too; its rest is as long. */
const REST_MS = 400

let lastStep = -REST_MS
let rest: ReturnType<typeof setTimeout> | undefined

/** Moves the focus to a paper's row and brings it into sight, no further than it must. */
export function focusRow(paperId: string): void {
  const row = document.getElementById(rowLinkId(paperId))
  const article = row?.closest('article')
  row?.focus({ preventScroll: true })
  if (!article) return
  const now = performance.now()
  const isHeld = now - lastStep < REST_MS
  lastStep = now
  clearTimeout(rest)
  const bring = () => article.scrollIntoView({ block: 'nearest' })
  const settle = () => {
    if (article.parentElement) measureAround(article.parentElement)
    bring()
  }
  if (!isHeld) return settle()
  // Measuring takes longer than a held key leaves: the last row it reaches is put right when it rests.
  bring()
  rest = setTimeout(() => {
    if (article.contains(document.activeElement)) settle()
  }, REST_MS)
}

/** What the height of an item was measured for: the width of its list, and the look of its row. */
const measuredFor = new WeakMap<Element, string>()

/**
 * Gives the items around one their true height before it is scrolled to. Long lists draw only what is in sight: items
 * that come into it would move those below them, and the row off the edge of its pane. Each item once: asking lays it out.
 */
function measureAround(item: Element): void {
  const width = item.parentElement?.clientWidth ?? 0
  const rows: HTMLElement[] = []
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let near: Element | null = item
    for (let i = 0; i <= AROUND && near; i++, near = near[side]) {
      const row = near.firstElementChild
      if (!(row instanceof HTMLElement)) continue
      const look = `${width} ${row.className}`
      if (measuredFor.get(near) === look) continue
      measuredFor.set(near, look)
      rows.push(row)
    }
  }
  // All heights before the first change: what is asked after a change is laid out anew.
  const heights = rows.map((row) => row.offsetHeight)
  rows.forEach(({ parentElement }, i) => {
    if (parentElement) parentElement.style.containIntrinsicSize = `auto ${heights[i]}px`
  })
}
