import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const original = { error: console.error, warn: console.warn }
let said: string[] = []

// React and the browser report mistakes this way. A test that expects one replaces the function with a spy.
beforeEach(() => {
  said = []
  console.error = (...args: unknown[]) => said.push(`console.error: ${format(...args)}`)
  console.warn = (...args: unknown[]) => said.push(`console.warn: ${format(...args)}`)
})

afterEach(() => {
  Object.assign(console, original)
  if (said.length > 0) throw new Error(`unexpected on the console:\n${said.join('\n')}`)
})
