import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findReader, findRow, findRows, renderApp, url } from '../../support/render-app.tsx'

const heading = () => screen.findByRole('heading', { level: 1, name: '没有这个页面' })

describe('an address that names no page', () => {
  it('stays in the address bar, and leads to the latest day', async () => {
    const { user } = renderApp({ url: '/nothing/here?a=1#b' })
    await heading()
    expect(url()).toBe('/nothing/here?a=1#b')
    expect(screen.getByText('/nothing/here')).toBeTruthy()
    await waitFor(() => expect(document.title).toBe('没有这个页面 - 日读'))
    await user.click(screen.getByRole('button', { name: '去最新一天' }))
    expect(await findRows()).toHaveLength(5)
  })

  it('suggests the paper it mentions', async () => {
    const { user } = renderApp({ url: '/abs/2511.21688v2' })
    await heading()
    await user.click(screen.getByRole('button', { name: '2511.21688' }))
    await findReader('2511.21688')
    expect(url()).toBe('/paper/2511.21688')
  })

  it('suggests the day it mentions', async () => {
    const { user } = renderApp({ url: '/archive/2025-11-28.html' })
    await heading()
    await user.click(screen.getByRole('button', { name: '11月28日' }))
    await findRow('2511.21688')
    expect(url()).toBe('/day/2025-11-28')
  })

  it.each(['/paper/%3Cscript%3Ealert(1)%3C/script%3E', '/paper/..%2f..%2fetc', '/paper/__proto__', '/day/2025-02-30'])(
    'shows a hostile or impossible address as text: %s',
    async (address) => {
      renderApp({ url: address })
      await heading()
      expect(document.querySelector('script')).toBeNull()
      expect(screen.getByText(decodeURIComponent(address))).toBeTruthy()
    },
  )
})
