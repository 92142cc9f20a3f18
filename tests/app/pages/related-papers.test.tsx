import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { RELATED_INDEX_PATH } from '#domain/related/related-files.ts'
import { findReader, renderApp, url } from '../../support/render-app.tsx'

// Nothing has a place in this document: where nothing tells what is in sight, everything is.
beforeEach(() => vi.stubGlobal('IntersectionObserver', undefined))

it('lists the papers near the one that is read, each with what links them', async () => {
  const { user } = renderApp({ url: '/paper/2511.23477' })
  const list = await screen.findByRole('region', { name: '相关论文' })
  const [near, sameAuthor] = within(list).getAllByRole('link')
  expect(near?.textContent).toBe('相近的论文视频推理Zihui Xue2511.2168811月28日')
  expect(sameAuthor?.textContent).toContain('同一作者')
  await user.click(within(list).getByRole('link', { name: /相近的论文/ }))
  await findReader('2511.21688')
  expect(url()).toBe('/paper/2511.21688')
})

it('has no such list for a paper without any, or when the file cannot be had', async () => {
  renderApp({ url: '/paper/2511.23477', faults: { [RELATED_INDEX_PATH]: 404 } })
  await findReader('2511.23477')
  expect(screen.queryByRole('region', { name: '相关论文' })).toBeNull()
})
