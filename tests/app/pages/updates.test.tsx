import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { archiveFiles, DAYS } from '../../support/archive.ts'
import { findRows, renderApp } from '../../support/render-app.tsx'

const MANIFEST = 'data/manifest.json'

/** A service worker's registration that counts who listens to it. */
class FakeRegistration extends EventTarget {
  readonly listening = new Set<unknown>()
  readonly installing = null
  waiting: unknown = null
  readonly update = vi.fn<() => Promise<void>>(() => Promise.resolve())

  override addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
    this.listening.add(listener)
    options?.signal?.addEventListener('abort', () => this.listening.delete(listener))
    super.addEventListener(type, listener, options)
  }
}

// Both for the whole file: a tab registers once.
const registration = new FakeRegistration()
const register = vi.fn<() => Promise<FakeRegistration>>(() => Promise.resolve(registration))

beforeEach(() => {
  vi.stubEnv('DEV', false)
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: Object.assign(new EventTarget(), { register, controller: {} }),
  })
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.unstubAllEnvs()
})

/** Goes to the settings and back, as often as asked. */
async function leaveAndReturn(user: ReturnType<typeof renderApp>['user'], times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await user.click(screen.getByRole('link', { name: '设置' }))
    await screen.findByRole('heading', { level: 1, name: '设置' })
    await user.click(screen.getByRole('link', { name: /^日报/ }))
    await findRows()
  }
}

describe('looking for what is new', () => {
  it('leaves no listener behind and asks nothing again when the reader goes from page to page', async () => {
    const { user, server } = renderApp()
    await findRows()
    await waitFor(() => expect(registration.listening.size).toBe(1))
    const asked = () => server.asked.filter((path) => path === MANIFEST).length
    await waitFor(() => expect(asked()).toBe(2))
    await leaveAndReturn(user, 3)
    await waitFor(() => expect(registration.listening.size).toBe(1))
    expect(register).toHaveBeenCalledOnce()
    expect(asked()).toBe(2)
  })

  it('offers a new day once the network is back, on every page, until it is accepted', async () => {
    const [latest, ...earlier] = DAYS
    const { user, server } = renderApp({ days: earlier })
    await findRows()
    await waitFor(() => expect(server.asked.filter((path) => path === MANIFEST)).toHaveLength(2))
    expect(screen.queryByRole('button', { name: '查看' })).toBeNull()
    for (const [path, text] of archiveFiles(DAYS)) server.faults.set(path, { text })
    dispatchEvent(new Event('online'))
    await screen.findByRole('button', { name: '查看' })
    await leaveAndReturn(user, 1)
    await user.click(await screen.findByRole('button', { name: '查看' }))
    await waitFor(() => expect(location.pathname).toBe(`/day/${latest?.day}`))
    expect(screen.queryByRole('button', { name: '查看' })).toBeNull()
  })
})
