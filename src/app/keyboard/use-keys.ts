import { useContext, useEffect, useEffectEvent } from 'react'
import { CoveredContext } from './covered-context.ts'
import { endGo, goChoices, startGo } from './go-prefix.ts'
import { hasHeldKeys, onHeldKey, releaseKeys, takeHeldKeys } from './held-keys.ts'
import { GO_NAMES, isSingleKey, keyNameOf, type KeyAction, type KeyActions, type KeyName } from './key-map.ts'

/** The action that a mounted `useKeys` has for a name now. */
type ActionOf = (name: KeyName, single: boolean) => KeyAction | undefined

/** Those who listen, the latest last: it is asked first. */
const listeners: ActionOf[] = []

/**
 * Runs actions on keys while the component is mounted and nothing lies over its page.
 * @param singleKeys false leaves arrows, Enter, Esc and Ctrl/⌘ K
 */
export function useKeys(actions: KeyActions, singleKeys: boolean): void {
  const covered = useContext(CoveredContext)
  const actionOf = useEffectEvent((name: KeyName, single: boolean) =>
    covered || (single && !singleKeys) ? undefined : actions[name],
  )
  useEffect(() => {
    const listener: ActionOf = (name, single) => actionOf(name, single)
    if (listeners.length === 0) window.addEventListener('keydown', onKeyDown)
    listeners.push(listener)
    // After every other listener of its file is in place.
    const timer = setTimeout(() => {
      onHeldKey(release)
      release()
    })
    return () => {
      clearTimeout(timer)
      listeners.splice(listeners.indexOf(listener), 1)
      if (listeners.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

function actionFor(name: KeyName, single: boolean): KeyAction | undefined {
  for (const actionOf of listeners.toReversed()) {
    const action = actionOf(name, single)
    if (action) return action
  }
  return undefined
}

/** Keys pressed before the key map was there get their turn as soon as there is something for them. */
function release(): void {
  releaseKeys((event) => {
    if (goChoices()) return true
    const name = keyNameOf(event, false)
    if (name === 'goTo') return GO_NAMES.some((go) => actionFor(go, true))
    // What is no key of ours waits for nothing.
    return name === undefined || actionFor(name, isSingleKey(event)) !== undefined
  })
  // Those of every page and those of this one: nothing is left to wait for.
  if (listeners.length > 1 && !hasHeldKeys()) takeHeldKeys()
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'])

function onKeyDown(event: KeyboardEvent): void {
  const afterGo = goChoices() !== undefined
  if (afterGo && MODIFIERS.has(event.key)) return
  const control = event.ctrlKey || event.metaKey
  const name = keyNameOf(event, afterGo && !control)
  if (afterGo) {
    endGo()
    // Whatever follows G is meant for it: a letter that leads nowhere must not do what it does alone.
    if (!control && !event.defaultPrevented && event.key.length === 1) event.preventDefault()
  }
  if (name === 'goTo') {
    const choices = GO_NAMES.filter((go) => actionFor(go, true))
    if (choices.length === 0) return
    event.preventDefault()
    startGo(choices)
    return
  }
  // The browser closes a panel on Escape, wherever the focus is, unless the key is taken from it.
  if (name === 'back' && document.querySelector('[popover=auto]:popover-open')) return
  const action = name && actionFor(name, isSingleKey(event))
  if (!action) return
  event.preventDefault()
  action(event)
}
