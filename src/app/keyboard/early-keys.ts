// Stands in the pages of the build as it is, so that keys count before the app has come.
import { holdKeys } from './held-keys.ts'

holdKeys()
