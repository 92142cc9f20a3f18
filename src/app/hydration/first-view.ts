import { early } from '../keyboard/early-state.ts'
import { onFirstMove } from '../keyboard/first-moves.ts'

/**
 * When the first view can be read. What it can do without waits for that, and leaves the network to it. A page that
 * came drawn and whole waits longer: until the reader's first move asks for more than is on it.
 */
const LONGEST_WAIT_MS = 3000

let tell: () => void = () => {}
let isWaiting = false

/** Resolves when the first view was shown, or when that takes too long; on a page that came whole, with the first move. */
export const firstViewShown = new Promise<void>((resolve) => {
  tell = resolve
  setTimeout(showedFirstView, LONGEST_WAIT_MS)
})

let lastTurn: Promise<void> = Promise.resolve()

/**
 * Resolves in a task of its own, after those who asked before. Much begins to load at one move, and would keep a slow
 * phone busy for a tenth of a second if all began at once.
 */
export function inTurn(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setTimeout(resolve)))
  return lastTurn
}

let noteMove: () => void = () => {}
const moved = new Promise<void>((resolve) => {
  noteMove = resolve
})

/** Resolves at once, or on a page that came whole with the first move. */
export function firstMove(): Promise<void> {
  return isWaiting ? moved : Promise.resolve()
}

/** Resolves when the first view was shown; on a page that came whole with the first move, also one of `fetchFirst`. */
export function firstViewOrMove(): Promise<void> {
  return isWaiting ? moved : firstViewShown
}

/** The reader has moved, and something is wanted first: files are fetched, but what can come later waits on. */
export function fetchFirst(): void {
  noteMove()
}

/** Called by a view when what it is for is on the page. */
export function showedFirstView(): void {
  if (!isWaiting) tell()
}

/** Called before a page that came drawn and whole is taken over. */
export function waitForFirstMove(): void {
  isWaiting = true
  if (early.hasMoved) askForMore()
  // What the move itself does comes first: a letter typed in the search.
  else onFirstMove(() => setTimeout(askForMore))
}

/** Ends the waiting: something is asked for that did not come with the page. */
export function askForMore(): void {
  if (!isWaiting) return
  isWaiting = false
  noteMove()
  tell()
}
