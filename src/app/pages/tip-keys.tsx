import type { ReactNode } from 'react'
import { KEYS, type Key } from '../keyboard/key-map.ts'
import { keyLabels } from './key-labels.ts'

/**
 * The first way to press a key of the map, for a tooltip; nothing when there is no such key.
 * @param name from `data-tip`
 */
export function tipKeys(name: string): ReactNode {
  const [key]: readonly Key[] = Object.hasOwn(KEYS, name) ? KEYS[name as keyof typeof KEYS] : []
  if (!key) return null
  return [...(key.afterGo ? ['G'] : []), ...keyLabels(key)].map((label) => (
    <kbd key={label} className="border-current bg-transparent text-inherit">
      {label}
    </kbd>
  ))
}
