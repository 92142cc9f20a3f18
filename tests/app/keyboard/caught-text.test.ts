import { afterEach, describe, expect, it } from 'vitest'
import { catchText, takeCaughtText } from '../../../src/app/keyboard/caught-text.ts'
import { early } from '../../../src/app/keyboard/early-state.ts'

afterEach(() => {
  takeCaughtText()
  document.body.replaceChildren()
})

describe('text typed before the search field is there', () => {
  it('is caught, and the focus goes back to where it was', () => {
    const link = document.createElement('button')
    document.body.append(link)
    link.focus()
    catchText()
    const catcher = document.activeElement as HTMLInputElement
    expect(catcher).not.toBe(link)
    catcher.value = '视频'
    expect(takeCaughtText()).toBe('视频')
    expect(document.activeElement).toBe(link)
    expect(catcher.isConnected).toBe(false)
  })

  it('holds on to nothing of the page afterwards', () => {
    const link = document.createElement('button')
    document.body.append(link)
    link.focus()
    catchText()
    takeCaughtText()
    expect(Object.values(early)).not.toContain(link)
  })
})
