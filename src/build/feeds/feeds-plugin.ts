import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { feedName } from '#domain/feed-name.ts'
import { SOURCES } from '#domain/ids.ts'
import { dayLink, paperLink } from '#domain/links.ts'
import type { BuiltData } from '../build-data.ts'
import { digestsData } from '../digests-plugin.ts'
import { planPages } from '../pages/page-plan.ts'
import type { PageOptions } from '../pages/page-options.ts'
import { atomFeed, jsonFeed, newestPapers } from './feed-text.ts'
import { openSearch, robots, sitemaps, type SiteAddress } from './site-files.ts'

/** Writes the feeds, the sitemap, robots.txt and the OpenSearch description. Stands after `digests()`. */
export function feeds(options: PageOptions): Plugin {
  const { site } = options
  let config: ResolvedConfig

  return {
    name: 'ridu:feeds',
    apply: 'build',

    configResolved(resolved) {
      config = resolved
    },

    // Every page names the feeds.
    transformIndexHtml() {
      const feed = (type: string, ending: string) => ({
        tag: 'link',
        attrs: { rel: 'alternate', type, title: '日读', href: `${config.base}feed.${ending}` },
        injectTo: 'head' as const,
      })
      const search = {
        tag: 'link',
        attrs: {
          rel: 'search',
          type: 'application/opensearchdescription+xml',
          title: '日读',
          href: `${config.base}opensearch.xml`,
        },
        injectTo: 'head' as const,
      }
      return [feed('application/atom+xml', 'xml'), ...(site === undefined ? [] : [search])]
    },

    writeBundle: {
      sequential: true,
      async handler({ dir: outDir }) {
        if (this.environment.name !== 'client' || outDir === undefined) return
        const data = digestsData(config)
        const newestFirst = data.days.map(({ day }) => day).toReversed()
        const files = new Map([['robots.txt', robots(site)]])
        for (const source of [undefined, ...SOURCES]) {
          const papers = newestPapers(newestFirst, source)
          const settings = { site, ...(source ? { source } : {}) }
          files.set(`${feedName(source)}.xml`, atomFeed(papers, settings))
          files.set(`${feedName(source)}.json`, jsonFeed(papers, settings))
        }
        if (site !== undefined) {
          files.set('opensearch.xml', openSearch(site))
          for (const [name, text] of sitemaps(addresses(data, options), site)) files.set(name, text)
        }
        for (const [name, text] of files) await writeFile(path.join(outDir, name), text)
      },
    },
  }
}

/** Only what has a page of its own: other addresses answer with status 404. */
function addresses(data: BuiltData, options: PageOptions): SiteAddress[] {
  const all: SiteAddress[] = []
  for (const { day, isLatest } of planPages(data, options).jobs()) {
    if (isLatest) all.push({ path: '/', changed: day.day })
    all.push({ path: dayLink(day.day), changed: day.day })
    for (const { id } of day.papers) all.push({ path: paperLink(id), changed: day.day })
  }
  return all
}
