/** Ids of elements that other parts point to: where focus is moved, what a control controls. */

/** The title of the open paper. */
export const PAPER_TITLE_ID = 'paper-title'

/** What scrolls under the reader's bar; on phones the page itself does. */
export const READER_SCROLLER_ID = 'reader-text'

/** The link of a row in a list of papers. */
export function rowLinkId(paperId: string): string {
  return `row-${paperId}`
}

/** The rows of a day: what its source tabs control. */
export const ROWS_PANEL_ID = 'day-rows'
