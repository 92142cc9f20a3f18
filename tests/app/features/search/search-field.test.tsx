import { cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { hitOf, renderSearch } from './render-search.tsx'

afterEach(cleanup)

/** What a Chinese input method does up to the moment before a candidate is chosen. */
function compose(field: HTMLElement, ...steps: string[]) {
  fireEvent.compositionStart(field)
  for (const value of steps) fireEvent.input(field, { target: { value }, isComposing: true })
}

/** The part of a key that comes before the text changes. */
function announce(field: HTMLElement, data: string) {
  fireEvent(field, Object.assign(new Event('textInput', { bubbles: true, cancelable: true }), { data }))
}

describe('SearchField before a key has changed it', () => {
  it('asks for what the key will make of it', () => {
    const { field, asked } = renderSearch({ query: 'dif' })
    field.setSelectionRange(1, 3)
    announce(field, 'x')
    expect(field.value).toBe('dif')
    expect(asked()).toEqual(['dif', 'dx'])
  })

  it('asks as the key goes down, where a key is what is typed', () => {
    const { field, asked } = renderSearch({ query: 'dif' })
    field.setSelectionRange(3, 3)
    fireEvent.keyDown(field, { key: 'f' })
    expect(asked()).toEqual(['dif', 'diff'])
    for (const part of [
      { key: 'a', ctrlKey: true },
      { key: 'a', altKey: true },
      { key: 'a', keyCode: 229 },
    ])
      fireEvent.keyDown(field, part)
    fireEvent.keyDown(field, { key: 'Shift' })
    expect(asked()).toEqual(['dif', 'diff'])
  })

  it('asks nothing for a line break, or while an input method composes', () => {
    const { field, asked } = renderSearch({ query: 'dif' })
    field.setSelectionRange(1, 1)
    announce(field, '\n')
    compose(field, 'difp')
    announce(field, 'x')
    expect(asked()).toEqual(['dif'])
  })
})

describe('SearchField with an input method', () => {
  it('never searches for half-typed pinyin', () => {
    const { field, asked } = renderSearch()
    compose(field, 's', 'shi', "shi'pin")
    expect(field.value).toBe("shi'pin")
    expect(asked()).toEqual([])
    fireEvent.input(field, { target: { value: '视频' }, isComposing: true })
    fireEvent.compositionEnd(field)
    expect(asked()).toEqual(['视频'])
  })

  it('goes on showing the results of before while one composes', () => {
    const { field, asked, answer } = renderSearch({ query: '视频' })
    answer([hitOf('2511.00001')])
    compose(field, '视频t', '视频tuili')
    expect(asked()).toEqual(['视频'])
    expect(screen.getAllByRole('option')).toHaveLength(1)
  })

  it.each([
    ['during the composition', { isComposing: true }],
    ['by its code, after the composition has ended (Safari)', { keyCode: 229 }],
  ])('takes the Enter that commits a candidate for what it is %s', (_when, event) => {
    const { field, answer, onOpen, onOpenInTab } = renderSearch({ query: '视频' })
    answer([hitOf('2511.00001')])
    fireEvent.keyDown(field, { key: 'Enter', ...event })
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, ...event })
    expect(onOpen).not.toHaveBeenCalled()
    expect(onOpenInTab).not.toHaveBeenCalled()
  })

  it.each([{ isComposing: true }, { keyCode: 229 }])('leaves the Esc that closes the candidates alone: %o', (event) => {
    const { field, onClose } = renderSearch({ query: '视频' })
    // Not the browser either: it would close the dialog.
    expect(fireEvent.keyDown(field, { key: 'Escape', ...event })).toBe(false)
    expect(field.value).toBe('视频')
    fireEvent.change(field, { target: { value: '' } })
    fireEvent.keyDown(field, { key: 'Escape', ...event })
    expect(onClose).not.toHaveBeenCalled()
  })

  it('does not move in the results while candidates are chosen with arrows', () => {
    const { field, answer } = renderSearch({ query: '视频' })
    answer([hitOf('2511.00001'), hitOf('2511.00002')])
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true })
    expect(screen.getByRole('option', { selected: true }).dataset['paperId']).toBe('2511.00001')
  })
})

describe('SearchField', () => {
  it('has a button that clears it', async () => {
    const { field } = renderSearch({ query: '视频' })
    await userEvent.click(screen.getByRole('button', { name: '清除' }))
    expect(field.value).toBe('')
    expect(document.activeElement).toBe(field)
    expect(screen.queryByRole('button', { name: '清除' })).toBeNull()
  })

  it('starts with its text selected', () => {
    const { field } = renderSearch({ query: '视频' })
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 2])
  })

  it('leads back on a phone', async () => {
    const { onClose } = renderSearch({ query: '视频' })
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(onClose).toHaveBeenCalledWith('视频')
  })
})
