/** A reader who does not stop: what an hour of use asks of the page, and what it keeps of it. */
import type { CDPSession, Page } from '@playwright/test'

/** What the page holds after garbage was collected. */
export interface Held {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
  readonly workers: number
}

/** Opens a session that measures a page. */
export async function measureOf(page: Page): Promise<() => Promise<Held>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    // What waits for a timer (toasts, idle rows) goes first; weak references need more than one collection.
    await page.waitForTimeout(1500)
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return {
      heapBytes: value('JSHeapUsedSize'),
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      documents: value('Documents'),
      workers: page.workers().length,
    }
  }
}

const WORDS = ['模型', '视频', 'learning', '轨迹空间', 'diffusoin', '强化学习', 'zzzz', '2511', '推理', '图']

/** What a session reads. */
export interface Reading {
  /** Rounds that were read before. */
  readonly from?: number
  /** A day to go to at the start of a round, as one types it into the calendar; without it rounds begin where they are. */
  readonly dayOf?: (round: number) => string
  /** Called after each round with the number of its actions. */
  readonly onRound?: (actions: number) => Promise<void>
}

/** One round of actions that ends on the latest day; returns how many it took. */
async function readOneRound(page: Page, round: number, day: string | undefined): Promise<number> {
  let actions = 0
  const act = async (step: () => Promise<unknown>) => {
    await step()
    actions += 1
  }
  const press = (key: string) => act(() => page.keyboard.press(key))
  const field = page.getByRole('combobox', { name: '搜索论文' })
  const rows = page.locator('article[data-paper-id]')

  if (day !== undefined) {
    await press('g')
    await press('d')
    const calendar = page.getByRole('dialog', { name: '日历' })
    await act(() => calendar.getByRole('textbox').fill(day))
    await press('Enter')
    await page.waitForURL(/\/day\//)
    await rows.first().waitFor()
  }

  // Read: open a paper, go through some, bookmark one, unfold notes.
  const choice = round % Math.min(5, await rows.count())
  await act(() => rows.nth(choice).getByRole('link').first().click())
  await page.locator('#paper-title').waitFor()
  for (let i = 0; i < 4; i++) await press('j')
  await press('b')
  await press('i')
  await press('k')
  // Search: type, choose, every other time open what was found and come back, close.
  await press('/')
  await field.waitFor()
  await act(() => field.fill(WORDS[round % WORDS.length] ?? ''))
  await page.waitForTimeout(150)
  await press('ArrowDown')
  if (round % 2 === 1 && (await page.getByRole('option', { selected: true }).count()) > 0) {
    await press('Enter')
    await field.waitFor({ state: 'hidden' })
    await page.locator('#paper-title').waitFor()
    await act(() => page.goBack())
    await field.waitFor()
  }
  await press('Escape')
  await press('Escape')
  await field.waitFor({ state: 'hidden' })
  // Days: some back, and home again.
  for (let i = 0; i < 3; i++) {
    const previous = page.getByRole('button', { name: '前一天' })
    if (!(await previous.isEnabled())) break
    await act(() => previous.click())
    await rows.first().waitFor()
  }
  await press('u')
  await press('u')
  // The other pages.
  await act(() => page.getByRole('link', { name: /书签/ }).first().click())
  await page.waitForTimeout(50)
  await act(() => page.getByRole('link', { name: '日报' }).first().click())
  await rows.first().waitFor()
  return actions
}

/** Goes by two fixed days and home: the browser and React hold on to the view before, which then is the same each time. */
export async function settle(page: Page): Promise<void> {
  for (let i = 0; i < 2; i++) {
    for (let back = 0; back < 2; back++) {
      const before = page.url()
      await page.getByRole('button', { name: '前一天' }).click()
      await page.waitForURL((url) => url.href !== before)
      await page.locator('article[data-paper-id]').first().waitFor()
    }
    await page.getByRole('link', { name: /^日报/ }).first().click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.locator('article[data-paper-id]').first().waitFor()
  }
}

/** Reads until `wanted` actions are done; returns how many were, and in how many rounds. */
export async function read(
  page: Page,
  wanted: number,
  { from = 0, dayOf, onRound }: Reading = {},
): Promise<{ actions: number; rounds: number }> {
  let actions = 0
  let rounds = 0
  while (actions < wanted) {
    const done = await readOneRound(page, from + rounds, dayOf?.(from + rounds))
    actions += done
    rounds += 1
    await onRound?.(done)
  }
  return { actions, rounds }
}
