import { vi } from 'vitest'

const PX_A_REM = 16

export interface WindowFeatures {
  /** CSS px: 390 is a phone, 900 a tablet, 1440 a desktop. */
  readonly width?: number
  readonly dark?: boolean
}

/** Gives the window a size and a colour scheme: `matchMedia` answers by them, for the queries the app asks. */
export function fakeWindow(features: WindowFeatures = {}): { readonly resize: (width: number) => void } {
  let { width = 1440 } = features
  const lists = new Set<EventTarget>()
  const matches = (query: string) => {
    const [, operator, rem] = /^\(width (>=|<) ([\d.]+)rem\)$/.exec(query) ?? []
    if (operator) return operator === '<' ? width < Number(rem) * PX_A_REM : width >= Number(rem) * PX_A_REM
    return query === '(prefers-color-scheme: dark)' && features.dark === true
  }
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = new EventTarget()
    lists.add(list)
    return Object.defineProperty(list, 'matches', { get: () => matches(query) })
  })
  return {
    resize(next) {
      width = next
      lists.forEach((list) => list.dispatchEvent(new Event('change')))
    },
  }
}
