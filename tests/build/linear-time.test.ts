import { describe, expect, it } from 'vitest'
import { parseTime, SHAPES } from '../../src/build/bench/linear-time.ts'

/** Below this, milliseconds, a machine's moods weigh more than the parser. */
const LEAST = 3

describe('the parser', () => {
  // The first pair stays below the most that is read of a cell, the second is far above it.
  it.each(SHAPES)('takes time proportional to size: $name', (shape) => {
    for (const size of [3_000, 20_000]) {
      parseTime(shape, size, 1) // The first call compiles.
      const small = parseTime(shape, size, 2)
      const large = parseTime(shape, size * 16, 2)
      // Linear is 16, quadratic 256.
      expect(large / Math.max(small, LEAST), `${size} characters and 16 times as many`).toBeLessThan(100)
    }
  })
})
