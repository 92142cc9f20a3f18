import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addBookmark, bookmarkOf } from '#domain/bookmarks.ts'
import { annotate, withNote, withTag } from '#domain/library/annotations.ts'
import { libraryStores } from '../../../../src/app/state/library-stores.ts'
import { createStores } from '../../../../src/app/state/stores.tsx'
import { PAPERS } from '../../../support/archive.ts'
import { FakeStorage } from '../../../support/fake-storage.ts'
import { FilterWorker } from '../../../support/filter-worker.ts'
import { known, paperId } from '../../../support/known.ts'
import { findRows, NOW, renderApp, rowIds } from '../../../support/render-app.tsx'

/** Two bookmarks: 2511.23477 tagged 待读 with a note on 视频推理, 2511.23476 tagged 复现. */
function tagged(): FakeStorage {
  const shared = new FakeStorage()
  const stores = createStores(shared.tab())
  const [first, second] = PAPERS.map((each) => known(each))
  for (const paper of [second, first])
    stores.bookmarks.update((latest) => addBookmark(latest, bookmarkOf(known(paper), NOW)))
  libraryStores(stores).annotations.update((latest) => {
    const one = annotate(latest, paperId('2511.23477'), (before) =>
      withNote(withTag(before, '待读', NOW), { sitting: 's', from: undefined, text: '视频推理的基线' }, NOW),
    )
    return annotate(one, paperId('2511.23476'), (before) => withTag(before, '复现', NOW))
  })
  return shared
}

async function openLibrary() {
  const app = renderApp({ url: '/bookmarks', storage: tagged().tab() })
  await findRows()
  return { ...app, field: screen.getByRole('searchbox') }
}

describe('the filter of the library', () => {
  beforeEach(() => vi.stubGlobal('Worker', FilterWorker))

  it.each([
    ['daidu', '2511.23477', '待读'],
    ['shipin tuili', '2511.23477', '视频推理'],
    ['fx', '2511.23476', '复现'],
  ])('finds %s by sound, and marks what it heard', async (typed, id, heard) => {
    const { user, field } = await openLibrary()
    await user.type(field, typed)
    await waitFor(() => expect(rowIds()).toEqual([id]))
    await waitFor(() =>
      expect([...document.querySelectorAll('article mark')].map((mark) => mark.textContent)).toEqual([heard]),
    )
    await user.clear(field)
    await waitFor(() => expect(rowIds()).toHaveLength(2))
    expect(document.querySelector('article mark')).toBeNull()
  })

  it('offers the tags that are meant', async () => {
    const { user } = await openLibrary()
    await user.keyboard('t')
    const panel = await screen.findByRole('dialog', { name: '已收藏' })
    await user.type(await within(panel).findByRole('combobox'), 'fux')
    await waitFor(() =>
      expect(
        within(panel)
          .getAllByRole('option')
          .map((option) => option.textContent),
      ).toEqual(['复现1 篇', '新建标签“fux”']),
    )
    await user.keyboard('{Enter}')
    expect(await within(panel).findByRole('button', { name: '去掉标签“复现”' })).toBeTruthy()
  })
})

it('filters by what stands there where no worker starts', async () => {
  vi.stubGlobal('Worker', undefined)
  const { user, field } = await openLibrary()
  await user.type(field, '基线')
  await waitFor(() => expect(rowIds()).toEqual(['2511.23477']))
  await user.clear(field)
  await user.type(field, 'jixian')
  expect(await screen.findByText('没有符合的书签')).toBeTruthy()
})
