/** How the pages of a build are made; each comes from an environment variable (README.md, Build and deploy). */
export interface PageOptions {
  /** `SITE_URL`: where the site will be, with its base path. Without it no page names its own address. */
  readonly site?: string | undefined
  /** `PAGE_DAYS`: how many of the newest days get pages, or `all`. */
  readonly days?: number | 'all' | undefined
  /** `PAGE_FILES`: `folder` for paper/ID/index.html, `html` for paper/ID.html. */
  readonly files?: 'folder' | 'html' | undefined
}

/**
 * Reads the options from the environment.
 * @throws Error that says what a variable may be
 */
export function pageOptions(env: Readonly<Record<string, string | undefined>>): PageOptions {
  return { site: siteUrl(env['SITE_URL']), days: pageDays(env['PAGE_DAYS']), files: pageFiles(env['PAGE_FILES']) }
}

function siteUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (!/^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?$/.test(text))
    throw new Error(`SITE_URL is "${text}". Give the whole address of the site, such as https://example.org/repo`)
  return text.replace(/\/+$/, '')
}

function pageDays(text: string | undefined): number | 'all' | undefined {
  if (text === undefined || text === '') return undefined
  if (text === 'all') return 'all'
  if (!/^\d+$/.test(text)) throw new Error(`PAGE_DAYS is "${text}". Give a number of days, or all`)
  return Number(text)
}

function pageFiles(text: string | undefined): 'folder' | 'html' | undefined {
  if (text === undefined || text === '') return undefined
  if (text !== 'folder' && text !== 'html') throw new Error(`PAGE_FILES is "${text}". Give folder or html`)
  return text
}
