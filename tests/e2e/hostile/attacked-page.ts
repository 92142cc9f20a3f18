/** A page of the site made of attacks, which tells when one got its way. */
import type { Page } from '@playwright/test'
import { expect, onSite, test as base } from '../site.ts'
import { HOSTILE_SITE } from '../build-site.ts'

export { expect }

export const test = base.extend<{ readonly wounds: string[] }>({
  ...onSite(HOSTILE_SITE),
  // A busy machine may take longer to use a file than browsers think right.
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
  expected: async ({}, use) => {
    await use(/was preloaded using link preload/)
  },
  /** Scripts that ran, and violations of the policy: that nothing else stopped an attack is a wound too. */
  wounds: [
    async ({ context }, use) => {
      const wounds: string[] = []
      await context.exposeBinding('reportWound', (_, text: string) => wounds.push(text))
      await context.addInitScript(watch)
      context.on('dialog', (dialog) => {
        wounds.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await use(wounds)
      expect(wounds).toEqual([])
    },
    { auto: true },
  ],
})

function watch(): void {
  const { reportWound } = globalThis as unknown as { reportWound: (text: string) => void }
  const report = (text: string) => {
    reportWound(text)
  }
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(globalThis, name, { value: (text: unknown) => report(`ran: ${name}(${String(text)})`) })
  addEventListener('securitypolicyviolation', (event) => {
    report(`violation: ${event.violatedDirective} ${event.blockedURI}`)
  })
  Object.defineProperty(Object.prototype, 'polluted', {
    set() {
      report('polluted')
    },
    get: () => undefined,
  })
}

/** Every link of the page that is not to the web or to this site, and those to the web that give away where from. */
export function badLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].flatMap((link) => {
      const { href, rel, target, protocol, origin } = link as HTMLAnchorElement
      if (origin === location.origin || protocol === 'mailto:') return []
      const safe = /^https?:$/.test(protocol) && rel === 'noopener noreferrer' && target === '_blank'
      return safe ? [] : [`${href} rel=${rel} target=${target}`]
    }),
  )
}

/** Elements and attributes no page of ours has. */
export function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Right behind what is drawn stands the page's own code.
    const odd =
      'body script:not([type], #root + script:not([src])), iframe, object, embed, form, base, img, video, audio, marquee, foreignObject, math a, math [style], math [class], math [id]'
    const found = [...document.querySelectorAll(odd)].map((element) => element.outerHTML.slice(0, 200))
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    return [...found, ...handlers]
  })
}
