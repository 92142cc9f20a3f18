/** The id of the paper whose row has the focus. */
export function focusedPaperId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('article[data-paper-id]')?.dataset['paperId']
}

/** Where the reader fills the page: the same as its 「返回」. */
export function leaveReader(): void {
  document.querySelector<HTMLElement>('[data-leaves]')?.click()
}
