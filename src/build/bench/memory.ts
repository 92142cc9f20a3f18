import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'

/** Megabytes. */
export interface MemoryUse {
  /** The heap of the page's scripts. */
  readonly js: number
  /** Blink's own heap: nodes, styles, layout. */
  readonly dom: number
  /** The renderer's share of memory (Pss), where the system tells. */
  readonly renderer: number
}

/** What a page holds after its garbage was collected. */
export async function memoryOf(browser: Browser, page: Page): Promise<MemoryUse> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number }
  const root = await browser.newBrowserCDPSession()
  const { processInfo } = await root.send('SystemInfo.getProcessInfo')
  await root.detach()
  const shares = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalShare(id))
  return {
    js: megabytes(usage.usedSize),
    dom: megabytes(usage.embedderHeapUsedSize ?? 0),
    // The one page that is open is the largest: the others are spare.
    renderer: megabytes(Math.max(...shares)),
  }
}

function proportionalShare(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    return 0 // Gone meanwhile, or not Linux.
  }
}

const megabytes = (bytes: number): number => Number((bytes / 1e6).toFixed(1))
