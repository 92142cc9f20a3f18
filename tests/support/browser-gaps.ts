import { afterEach } from 'vitest'

/** What happy-dom lacks of the browser and the app counts on: popovers that open and close, and the way back. */

function toggle(panel: HTMLElement, newState: 'open' | 'closed'): void {
  const oldState = panel.dataset['popoverState'] ?? 'closed'
  if (oldState === newState) return
  for (const type of ['beforetoggle', 'toggle']) {
    panel.dispatchEvent(Object.assign(new Event(type), { oldState, newState }))
    panel.dataset['popoverState'] = newState
  }
}

HTMLElement.prototype.showPopover = function showPopover() {
  toggle(this, 'open')
}
HTMLElement.prototype.hidePopover = function hidePopover() {
  toggle(this, 'closed')
}

document.addEventListener('click', ({ target }) => {
  const id = target instanceof Element ? target.closest('[popovertarget]')?.getAttribute('popovertarget') : undefined
  const panel = id ? document.getElementById(id) : null
  if (panel) toggle(panel, panel.dataset['popoverState'] === 'open' ? 'closed' : 'open')
})

// No test reaches the network: what is still under way when a test ends finds no connection.
globalThis.fetch = () => Promise.reject(new TypeError('tests have no network'))

/** The session history: `back` tells of the entry before, later, as browsers do. */
const entries: { readonly state: unknown; readonly url: string }[] = []
let at = -1
const push = history.pushState.bind(history)
const replace = history.replaceState.bind(history)
history.pushState = (state: unknown, title, url) => {
  push(state, title, url)
  entries.splice(++at, Infinity, { state, url: location.href })
}
history.replaceState = (state: unknown, title, url) => {
  replace(state, title, url)
  at = Math.max(at, 0)
  entries[at] = { state, url: location.href }
}
history.back = () => {
  setTimeout(() => {
    const entry = entries[at - 1]
    if (!entry) return
    at -= 1
    replace(entry.state, '', entry.url)
    window.dispatchEvent(new PopStateEvent('popstate', { state: entry.state }))
  })
}

// One document serves all tests of a file.
afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  document.title = ''
  document.documentElement.removeAttribute('style')
})
