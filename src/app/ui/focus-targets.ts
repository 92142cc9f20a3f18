/** Ids of the elements that focus is moved to by script. */

/** The title of the open paper. */
export const PAPER_TITLE_ID = 'paper-title'

/** The link of a row in a list of papers. */
export function rowLinkId(paperId: string): string {
  return `row-${paperId}`
}
