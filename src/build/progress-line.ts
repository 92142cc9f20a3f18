import process from 'node:process'

/** Where progress is written; the terminal by default. */
export interface ProgressOutput {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Says how far long work has come: one line that is written over in a terminal, a line now and then in a log. */
export interface ProgressLine {
  update(text: string): void
  /** Takes the line away, so that what is written next stands on a line of its own. */
  clear(): void
}

/** Work that takes no longer says nothing. */
const SILENT_MS = 1000

/** Starts the clock of some work. */
export function progressLine(output: ProgressOutput = process.stderr, now: () => number = Date.now): ProgressLine {
  const every = output.isTTY ? 100 : 5000
  let next = now() + (output.isTTY ? SILENT_MS : every)
  let shown = false
  return {
    update(text) {
      if (now() < next) return
      next = now() + every
      shown = true
      output.write(output.isTTY ? `\r\u001B[K${text}` : `${text}\n`)
    },
    clear() {
      if (shown && output.isTTY) output.write('\r\u001B[K')
      shown = false
    },
  }
}
