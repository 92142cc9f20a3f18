import { rowLinkId } from './element-ids.ts'

/** Moves the focus to a paper's row and brings it into sight, no further than it must. */
export function focusRow(paperId: string): void {
  const row = document.getElementById(rowLinkId(paperId))
  const article = row?.closest('article')
  row?.focus({ preventScroll: true })
  if (!article) return
  measureChunks(article)
  article.scrollIntoView({ block: 'nearest' })
}

/** What the height of a chunk was measured for: the width of the list, and the look of its rows. */
const measuredFor = new WeakMap<Element, string>()

/**
 * Gives the chunk of a row, and the one before it, their true height before the row is scrolled to. Long lists draw only
 * what is in sight: chunks that come into it would move those below them, and the row off the edge of its pane. Each
 * chunk once: asking lays it out.
 */
function measureChunks(article: Element): void {
  const chunk = article.closest<HTMLElement>('[data-rows]')
  const chunks = [chunk, chunk?.previousElementSibling].filter(
    (each) => each instanceof HTMLElement && each.style.containIntrinsicSize !== '',
  ) as HTMLElement[]
  const look = `${chunk?.clientWidth} ${article.className}`
  const unknown = chunks.filter((each) => measuredFor.get(each) !== look)
  // All heights before the first change: what is asked after a change is laid out anew.
  const heights = unknown.map(contentHeight)
  unknown.forEach((each, i) => {
    measuredFor.set(each, look)
    each.style.containIntrinsicSize = `auto ${heights[i]}px`
  })
}

function contentHeight({ firstElementChild, lastElementChild }: Element): number {
  if (!firstElementChild || !lastElementChild) return 0
  return lastElementChild.getBoundingClientRect().bottom - firstElementChild.getBoundingClientRect().top
}
