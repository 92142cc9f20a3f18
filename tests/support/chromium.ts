/** Finds a Chromium for the browser tests, so that `npm ci` is all a new machine needs. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium, type Browser, type LaunchOptions } from '@playwright/test'
import { extract } from 'tar'

/** How to start a browser: what Playwright's `launchOptions` take. */
export interface Chromium {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Quiet: no background requests of its own. The sandbox needs a user other than root. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * `$CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one inside the npm package (Linux x64).
 * `CHROMIUM_FROM_NPM=1` skips the installed ones.
 * @throws Error when there is none, saying how to get one
 */
export async function findChromium(): Promise<Chromium> {
  const chosen =
    process.env['CHROMIUM_PATH'] ?? (process.env['CHROMIUM_FROM_NPM'] ? undefined : INSTALLED.find(existsSync))
  if (chosen !== undefined) return { executablePath: chosen, args: ARGS, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm()
  throw new Error('tests: found no Chromium. Install Chrome, or set CHROMIUM_PATH to a Chromium executable.')
}

/**
 * Starts the Chromium that `findChromium` finds, for what is no test of Playwright's own.
 * @param options what differs from how Playwright starts one
 */
export async function launchChromium(options: Pick<LaunchOptions, 'ignoreDefaultArgs'> = {}): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  return chromium.launch({
    ...options,
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  })
}

/**
 * Unpacks the npm build once per version and user. The package's own loader is not used: it unpacks without a lock and
 * starts the browser with web security off.
 */
async function unpackFromNpm(): Promise<Chromium> {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin')
  const { version } = JSON.parse(await readFile(path.join(bin, '../package.json'), 'utf8')) as { version: string }
  const home = path.join(tmpdir(), `ridu-chromium-${version}-${userInfo().username}`)
  if (!existsSync(home)) {
    // Unpack aside, then rename: another process sees all of it or nothing.
    const aside = `${home}.${process.pid}`
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await pipeline(
      createReadStream(path.join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(aside, 'chromium'), { mode: 0o700 }),
    )
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      await pipeline(
        createReadStream(path.join(bin, `${archive}.tar.br`)),
        createBrotliDecompress(),
        extract({ cwd: aside }),
      )
    }
    await writeFile(
      path.join(aside, 'ridu-fonts.conf'),
      `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
    )
    await rename(aside, home).catch(async (error: unknown) => {
      await rm(aside, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    })
  }
  const libraries = [path.join(home, 'lib'), process.env['LD_LIBRARY_PATH']]
  return {
    executablePath: path.join(home, 'chromium'),
    args: [...ARGS, '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader'],
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      // Without any font, text is drawn zero wide and counts as invisible.
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_FILE: path.join(home, 'ridu-fonts.conf') }),
    },
  }
}
