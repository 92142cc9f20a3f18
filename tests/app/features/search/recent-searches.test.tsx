import { act, cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { hitOf, renderSearch } from './render-search.tsx'

afterEach(cleanup)

function renderRecent(recent: readonly string[]) {
  const search = renderSearch()
  act(() => {
    search.stores.recent.update(() => recent)
  })
  return search
}
const listed = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

describe('RecentSearches', () => {
  it('stand under an empty field, with a hint, and only there', async () => {
    const { field } = renderRecent(['视频推理', 'Wenbo Hu'])
    expect(screen.getByText(/可以搜标题/)).toBeTruthy()
    expect(listed()).toEqual(['视频推理', 'Wenbo Hu'])
    await userEvent.type(field, 'x')
    expect(listed()).toEqual([])
  })

  it('are searched for again', async () => {
    const { field, asked } = renderRecent(['视频推理'])
    await userEvent.click(screen.getByRole('button', { name: '视频推理' }))
    expect(field.value).toBe('视频推理')
    expect(document.activeElement).toBe(field)
    expect(asked()).toEqual(['视频推理'])
  })

  it('are removed one by one; focus goes on to the next', async () => {
    const { stores } = renderRecent(['a', 'b', 'c'])
    await userEvent.click(screen.getByRole('button', { name: '删除“b”' }))
    expect(listed()).toEqual(['a', 'c'])
    expect(stores.recent.get()).toEqual(['a', 'c'])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '删除“c”' }))
  })

  it('are eight at most, newest first, each once', async () => {
    const { field, answer, stores } = renderRecent(['1', '2', 'GRPO', '4', '5', '6', '7', '8'])
    for (const query of ['grpo', 'new']) {
      await userEvent.clear(field)
      await userEvent.type(field, query)
      answer([hitOf('2511.00001')])
      await userEvent.keyboard('{Enter}')
    }
    expect(stores.recent.get()).toEqual(['new', 'grpo', '1', '2', '4', '5', '6', '7'])
  })
})
