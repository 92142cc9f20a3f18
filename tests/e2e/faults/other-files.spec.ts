import { expect, test } from '../site.ts'
import { FAULTS } from './faults.ts'

// Without the service worker, which would have everything already.
test.use({ expected: /Failed to load resource|net::ERR/, serviceWorkers: 'block' })

for (const [fault, answer] of Object.entries(FAULTS)) {
  test(`when an abstract to search ${fault}, titles are found, and all when asked again`, async ({ page }) => {
    await page.route('**/data/abstracts/*', answer)
    await page.goto(`search?q=${encodeURIComponent('轨迹空间')}`)
    await expect(page.getByRole('option').first()).toHaveAttribute('data-paper-id', '2511.21690')
    const retry = page.getByRole('dialog').getByRole('button', { name: '重试' })
    await expect(retry).toBeVisible()
    await page.unroute('**/data/abstracts/*')
    await retry.click()
    await expect(retry).toHaveCount(0)
    // Words of an abstract alone.
    await page.getByRole('combobox').fill('能否仅凭相机')
    await expect(page.getByRole('option').first()).toHaveAttribute('data-paper-id', '2511.21681')
  })

  for (const file of ['related.json', 'related/*'])
    test(`when ${file} ${fault}, the paper is read without related papers`, async ({ page }) => {
      await page.route(`**/data/${file}`, answer)
      await page.goto('paper/2511.23478')
      await page.mouse.move(500, 300)
      await page.getByRole('main').getByRole('button', { name: '下一篇' }).first().click()
      await expect(page).toHaveURL(/2511\.23477/)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('视频操作链')
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
}

test.describe('a browser that refuses the service worker', () => {
  test.use({ expected: /Service ?Worker/i, serviceWorkers: 'allow' })

  test('reads all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
        value: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      })
    })
    await page.goto('')
    await page.mouse.move(500, 300)
    await page.getByRole('button', { name: '前一天' }).click()
    await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
