/** When the first view can be read. What it can do without waits for that, and leaves the network to it. */
const LONGEST_WAIT_MS = 3000

let tell: () => void = () => {}

/** Resolves when the first view was shown, or when that takes too long. */
export const firstViewShown = new Promise<void>((resolve) => {
  tell = resolve
  setTimeout(resolve, LONGEST_WAIT_MS)
})

/** Called by a view when what it is for is on the page. */
export function showedFirstView(): void {
  tell()
}
