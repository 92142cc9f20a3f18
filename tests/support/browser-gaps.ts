import { afterEach } from 'vitest'

/** What happy-dom lacks of the browser and the app counts on: popovers that open and close. */

function toggle(panel: HTMLElement, newState: 'open' | 'closed'): void {
  const oldState = panel.dataset['popoverState'] ?? 'closed'
  if (oldState === newState) return
  panel.dataset['popoverState'] = newState
  panel.dispatchEvent(Object.assign(new Event('toggle'), { oldState, newState }))
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

// One document serves all tests of a file.
afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  document.title = ''
  document.documentElement.removeAttribute('style')
})
