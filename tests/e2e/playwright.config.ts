import { defineConfig } from '@playwright/test'
import { findChromium } from '../support/chromium.ts'

const { executablePath, args, env } = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './build-site.ts',
  reporter: process.env['CI'] ? 'list' : 'line',
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  // A machine that checks several things at once may be late once; a second failure is one.
  retries: process.env['CI'] ? 1 : 0,
  // Generous: the machines that run this are shared.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Only the tests of what is read offline have one: elsewhere it would answer in place of the routes of a test.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } }, testIgnore: /phone/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testMatch: /phone/,
    },
  ],
})
