import { KEYS, type Key, type KeyName } from '../keyboard/key-map.ts'

const NAMED: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/** What stands on the keys of this platform: Ctrl K, or ⌘ K on a Mac. */
export function keyLabels({ key, shift, control }: Key): string[] {
  return [
    ...(control ? [isMac() ? '⌘' : 'Ctrl'] : []),
    ...(shift && key !== '?' ? ['Shift'] : []),
    NAMED[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
}

/** What stands on the first way to press a key, for a menu. */
export function firstKeyLabels(name: KeyName): string[] {
  const [key] = KEYS[name]
  return keyLabels(key)
}
