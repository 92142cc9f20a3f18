/** What crawlers and browsers look for beside the pages: https://www.sitemaps.org, OpenSearch 1.1, robots.txt. */
import { escapeMarkup } from '#domain/html.ts'

/** Most addresses one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST_IN_SITEMAP = 50_000

export interface SiteAddress {
  /** Inside the site, starting with `/`. */
  readonly path: string
  /** YYYY-MM-DD */
  readonly changed: string
}

/** Name → text of the sitemap, or of an index and its parts when one is not enough. */
export function sitemaps(addresses: readonly SiteAddress[], site: string, most = MOST_IN_SITEMAP): Map<string, string> {
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, i) =>
    urlSet(addresses.slice(i * most, (i + 1) * most), site),
  )
  if (parts.length <= 1) return new Map([['sitemap.xml', parts[0] ?? urlSet([], site)]])
  const names = parts.map((_, i) => `sitemap-${i + 1}.xml`)
  return new Map([
    ['sitemap.xml', sitemapIndex(names, site)],
    ...parts.map((part, i): [string, string] => [names[i] ?? '', part]),
  ])
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function urlSet(addresses: readonly SiteAddress[], site: string): string {
  const urls = addresses.map(
    ({ path, changed }) => `<url><loc>${escapeMarkup(site + path)}</loc><lastmod>${changed}</lastmod></url>\n`,
  )
  return `${XML}<urlset ${SITEMAP}>\n${urls.join('')}</urlset>\n`
}

function sitemapIndex(names: readonly string[], site: string): string {
  const parts = names.map((name) => `<sitemap><loc>${escapeMarkup(`${site}/${name}`)}</loc></sitemap>\n`)
  return `${XML}<sitemapindex ${SITEMAP}>\n${parts.join('')}</sitemapindex>\n`
}

/** Everything may be read; the file only says where the sitemap is, if there is one. */
export function robots(site: string | undefined): string {
  return `User-agent: *\nAllow: /\n${site === undefined ? '' : `\nSitemap: ${site}/sitemap.xml\n`}`
}

/** How browsers add the search to their address bar. */
export function openSearch(site: string): string {
  return `${XML}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>日读</ShortName>
<Description>搜索日读收录的论文</Description>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="48" height="48" type="image/png">${escapeMarkup(site)}/icon-48.png</Image>
<Url type="text/html" template="${escapeMarkup(site)}/search?q={searchTerms}"/>
</OpenSearchDescription>
`
}
