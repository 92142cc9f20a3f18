// Stands in the pages of the build as it is, so that keys and clicks count before the app has come.
import { holdClicks } from './held-clicks.ts'
import { onFirstMove } from './first-moves.ts'
import { early } from './early-state.ts'
import { showEarlySteps } from './early-steps.ts'
import { holdKeys } from './held-keys.ts'

holdKeys()
showEarlySteps()
holdClicks()
onFirstMove(() => {
  early.hasMoved = true
})
