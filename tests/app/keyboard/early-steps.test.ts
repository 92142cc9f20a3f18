import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { early } from '../../../src/app/keyboard/early-state.ts'
import { showEarlySteps } from '../../../src/app/keyboard/early-steps.ts'
import { holdKeys, releaseKeys, takeHeldKeys } from '../../../src/app/keyboard/held-keys.ts'

const current = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset['paperId'])
const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...more })

beforeEach(() => {
  const list = document.createElement('div')
  list.id = 'list'
  for (const id of ['a', 'b', 'c']) {
    const row = document.createElement('article')
    row.dataset['paperId'] = id
    list.append(row)
  }
  list.firstElementChild?.setAttribute('aria-current', 'true')
  document.body.append(list)
  showEarlySteps()
  holdKeys()
})

afterEach(() => {
  takeHeldKeys()
  delete early.step
  delete early.endSteps
  localStorage.clear()
  document.body.replaceChildren()
})

describe('before the app is there', () => {
  it('J and K mark the row they lead to, and stop at the ends', () => {
    press('j')
    expect(current()).toEqual(['b'])
    press('j')
    press('j')
    expect(current()).toEqual(['c'])
    press('k')
    expect(current()).toEqual(['b'])
    press('k', { ctrlKey: true })
    press('m')
    expect(current()).toEqual(['b'])
  })

  it('the mark is where the build drew it when the first key reaches the app, and when none does', () => {
    press('j')
    press('j')
    releaseKeys(() => false)
    expect(current()).toEqual(['c'])
    releaseKeys(() => true)
    expect(current()).toEqual(['a'])
    press('j')
    expect(current()).toEqual(['b'])
    takeHeldKeys()
    expect(current()).toEqual(['a'])
  })

  it('rows that were drawn anew meanwhile are left as they are', () => {
    press('j')
    const list = document.getElementById('list')
    const anew = list?.cloneNode(true)
    if (anew) list?.replaceWith(anew)
    takeHeldKeys()
    expect(current()).toEqual(['b'])
  })

  it('where single keys are off, nothing is marked', () => {
    localStorage.setItem('ridu:v1:settings', '{"singleKeys":false}')
    press('j')
    expect(current()).toEqual(['a'])
  })
})
