import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as FirstView from '../../../src/app/hydration/first-view.ts'

let view: typeof FirstView
beforeEach(async () => {
  vi.resetModules()
  view = await import('../../../src/app/hydration/first-view.ts')
})

/** Which of these have resolved by now. */
async function resolved(...promises: readonly Promise<void>[]): Promise<boolean[]> {
  const done = promises.map(() => false)
  promises.forEach((promise, i) => void promise.then(() => (done[i] = true)))
  await new Promise((resolve) => setTimeout(resolve))
  return done
}

describe('a page that came whole', () => {
  it('fetches first what is asked for, and brings the rest only when that is over', async () => {
    view.waitForFirstMove()
    view.showedFirstView()
    const waiting = [view.firstMove(), view.firstViewOrMove(), view.firstViewShown] as const
    expect(await resolved(...waiting)).toEqual([false, false, false])
    view.fetchFirst()
    expect(await resolved(...waiting)).toEqual([true, true, false])
    view.askForMore()
    expect(await resolved(...waiting)).toEqual([true, true, true])
  })
})

describe('any other page', () => {
  it('fetches at once, and brings the rest when its first view was shown', async () => {
    const waiting = [view.firstMove(), view.firstViewOrMove(), view.firstViewShown] as const
    expect(await resolved(...waiting)).toEqual([true, false, false])
    view.showedFirstView()
    expect(await resolved(...waiting)).toEqual([true, true, true])
  })
})

describe('what begins to load at one move', () => {
  it('begins in tasks of its own, in the order it was asked for', async () => {
    const done: string[] = []
    const begin = async (name: string) => {
      await view.inTurn()
      done.push(name)
      for (let i = 0; i < 20; i++) await Promise.resolve()
      done.push(`${name} has begun`)
    }
    await Promise.all([begin('list'), begin('rail'), begin('status')])
    expect(done).toEqual(['list', 'list has begun', 'rail', 'rail has begun', 'status', 'status has begun'])
  })
})
