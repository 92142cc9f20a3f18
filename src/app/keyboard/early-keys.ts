// Stands in the pages of the build as it is, so that keys count before the app has come.
import { onFirstMove } from './first-moves.ts'
import { early } from './early-state.ts'
import { holdKeys } from './held-keys.ts'

holdKeys()
onFirstMove(() => {
  early.hasMoved = true
})
