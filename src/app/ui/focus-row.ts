import { rowLinkId } from './element-ids.ts'

/** Rows on each side of the one that gets the focus that may come into sight with it: a held key steps over several. */
const AROUND = 8

/** Moves the focus to a paper's row and brings it into sight, no further than it must. */
export function focusRow(paperId: string): void {
  const row = document.getElementById(rowLinkId(paperId))
  const article = row?.closest('article')
  row?.focus({ preventScroll: true })
  if (article?.parentElement) measureAround(article.parentElement)
  article?.scrollIntoView({ block: 'nearest' })
}

/**
 * Gives the items around one their true height before it is scrolled to. Long lists draw only what is in sight: items
 * that come into it would move those below them, and the row off the edge of its pane.
 */
function measureAround(item: Element): void {
  const items: HTMLElement[] = []
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let near: Element | null = item
    for (let i = 0; i <= AROUND && near instanceof HTMLElement; i++, near = near[side]) items.push(near)
  }
  // All heights before the first change: what is asked after a change is laid out anew.
  const sizes = items.map(({ firstElementChild: row }) => (row instanceof HTMLElement ? row.offsetHeight : 0))
  items.forEach(({ style }, i) => (style.containIntrinsicSize = `auto ${sizes[i]}px`))
}
