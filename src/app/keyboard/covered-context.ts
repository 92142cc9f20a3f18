import { createContext } from 'react'

/** True around a page that something else lies over: it neither names the window nor listens to keys. */
export const CoveredContext = createContext(false)
