/** That attacks come to nothing is one wall; these tests look at the wall behind it. */
import type { Page } from '@playwright/test'
import { HOSTILE_SITE, ROOT_SITE } from '../build-site.ts'
import { expect, onSite, siteUrl, test } from '../site.ts'

// What the policy stops is announced as a request all the same; whether it arrives is counted.
test.use({ expected: /Content Security Policy|Trusted|Refused|violates|out\.example/ })

/** What a script of ours would have to do wrong for text to run; each must be stopped by the browser. */
const MISTAKES: Readonly<Record<string, () => unknown>> = {
  'markup from text': () => (document.createElement('p').innerHTML = '<b>x</b>'),
  'a document from text': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
  'a worker from text': () => new Worker('/assets/x.js'),
  // What a debugger evaluates may evaluate text, so these two run later.
  'code from text': () =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- that it is refused is what is tested
          resolve(globalThis.eval('1'))
        } catch (error) {
          reject(error as Error)
        }
      })
    }),
  'a function from text': () =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- that it is refused is what is tested
          resolve(new Function('return 1'))
        } catch (error) {
          reject(error as Error)
        }
      })
    }),
  'a script element from text': () => (document.createElement('script').src = '/assets/x.js'),
  'another policy': () =>
    (
      globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
    ).trustedTypes.createPolicy('other', {}),
}

/** What must not leave, or come in. */
const LEAKS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a request': () => fetch('https://out.example/x'),
  'a picture': () =>
    new Promise((resolve, reject) => {
      const image = new Image()
      image.addEventListener('load', resolve)
      image.addEventListener('error', reject)
      image.src = 'https://out.example/x.png'
    }),
  'a picture in the address': () =>
    new Promise((resolve, reject) => {
      const image = new Image()
      image.addEventListener('load', resolve)
      image.addEventListener('error', reject)
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
    }),
}

const isStopped = (page: Page, act: () => unknown) =>
  page
    .evaluate(act)
    .then(() => false)
    .catch(() => true)

for (const [name, address] of [
  ['alone', ROOT_SITE],
  ['and of its host', HOSTILE_SITE],
] as const) {
  test.describe(name, () => {
    test.use(onSite(address))
    test(`the browser holds to the policy of the page ${name}`, async ({ page, site }) => {
      let arrived = 0
      await page.route('https://out.example/**', (route) => {
        arrived += 1
        return route.fulfill({ status: 200, body: '' })
      })
      await page.goto('')
      await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
      for (const [name, act] of Object.entries({ ...MISTAKES, ...LEAKS }))
        expect(await isStopped(page, act), name).toBe(true)
      // A beacon, a form, a frame and another base make no request either.
      await page.evaluate(() => {
        const frame = document.createElement('iframe')
        frame.src = 'https://out.example/frame'
        const form = Object.assign(document.createElement('form'), {
          action: 'https://out.example/form',
          method: 'post',
        })
        const base = Object.assign(document.createElement('base'), { href: 'https://out.example/' })
        document.head.append(base)
        document.body.append(frame, form)
        form.submit()
        navigator.sendBeacon('https://out.example/beacon')
      })
      expect(await page.evaluate(() => document.baseURI)).toContain('127.0.0.1')
      expect(await page.evaluate(() => location.href)).toBe(`${site}/`)
      expect(arrived).toBe(0)
    })
  })
}

test('the policy names nothing unsafe, and hosts may send it as headers', async ({ request }) => {
  const response = await request.get(`${siteUrl(HOSTILE_SITE)}/`)
  const policy = response.headers()['content-security-policy'] ?? ''
  const inPage = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text())?.[1]
  expect(policy).toBe(`${inPage?.replaceAll('&#39;', "'")}; frame-ancestors 'none'`)
  expect(policy).toMatch(/^default-src 'none'/)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  expect(response.headers()['x-content-type-options']).toBe('nosniff')
})
