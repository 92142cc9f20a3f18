import { expect, it } from 'vitest'
import { withoutRxivMarkup } from '#domain/prepare/rxiv-markup.ts'

it.each([
  ['IL-1{beta} ({beta} = -0.25), 5 {micro}m at 37{degrees}C {+/-} 1', 'IL-1β (β = -0.25), 5 µm at 37°C ± 1'],
  ['had [≥]1 POPS, A [->] B', 'had ≥1 POPS, A → B'],
  ['O_ST_ABSBackgroundC_ST_ABS Cells grow.', 'Background Cells grow.'],
  ['Cells. O_FIG O_LINKSMALLFIG WIDTH=200 SRC="x"C_FIG End.', 'Cells. End.'],
  [
    '$\\mathrm{beta}$, $x_{mu}$, {foo}, \\text{alpha}, [MASK]',
    '$\\mathrm{beta}$, $x_{mu}$, {foo}, \\text{alpha}, [MASK]',
  ],
])('reads the feed’s own markup: %s', (raw, text) => {
  expect(withoutRxivMarkup(raw)).toBe(text)
})
