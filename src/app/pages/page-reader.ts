import { READER_SCROLLER_ID } from '../ui/element-ids.ts'

/** Of a page, so that the last lines read stay in sight. */
const PART_OF_PAGE = 0.88

/** Turns the reader's text one page. Returns false when it is at that end already. */
export function pageReader(direction: 1 | -1): boolean {
  const scroller = document.getElementById(READER_SCROLLER_ID) ?? document.scrollingElement
  if (!scroller) return false
  const before = scroller.scrollTop
  const most = scroller.scrollHeight - scroller.clientHeight
  if (direction > 0 ? before >= most - 1 : before <= 0) return false
  scroller.scrollTop = before + direction * scroller.clientHeight * PART_OF_PAGE
  return true
}
