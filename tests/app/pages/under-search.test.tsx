import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type * as RailModule from '../../../src/app/features/navigation/rail.tsx'
import { openSearch } from '../../../src/app/routing/router.tsx'
import { updateSearch } from '../../../src/app/routing/search-history.ts'
import { findRow, renderApp, settled, url } from '../../support/render-app.tsx'

const drawn = vi.hoisted(() => ({ rails: 0 }))
vi.mock('../../../src/app/features/navigation/rail.tsx', async (load) => {
  const { Rail } = await load<typeof RailModule>()
  return {
    Rail(props: Parameters<typeof Rail>[0]) {
      drawn.rails++
      return Rail(props)
    },
  }
})

it('the page under a search is not drawn anew when the URL follows what is typed', async () => {
  renderApp()
  await findRow('2511.23476')
  await settled(() => openSearch())
  await screen.findByRole('combobox', { name: '搜索论文' })
  await settled(() => updateSearch('视'))
  const before = drawn.rails
  expect(before).toBeGreaterThan(0)
  await settled(() => updateSearch('视频'))
  expect(url()).toBe('/search?q=%E8%A7%86%E9%A2%91')
  expect(drawn.rails).toBe(before)
})
