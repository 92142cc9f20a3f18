/** The newest papers as Atom (RFC 4287) and JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
import type { DigestDay } from '#domain/digest-day.ts'
import { externalLinks, originLink } from '#domain/external-links.ts'
import { feedName } from '#domain/feed-name.ts'
import { escapeMarkup } from '#domain/html.ts'
import type { Source } from '#domain/ids.ts'
import { paperLink } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'

const NEWEST = 50

export interface FeedSettings {
  /** Where the site is, without a slash at the end; without it links are relative to the feed. */
  readonly site: string | undefined
  /** Papers of one source only. */
  readonly source?: Source
}

/** The newest papers, of one source or of all. @param days newest first */
export function newestPapers(days: Iterable<DigestDay>, source?: Source): Paper[] {
  const newest: Paper[] = []
  for (const { papers } of days) {
    for (const paper of papers)
      if (!paper.doiOnly && (source === undefined || paper.source === source)) newest.push(paper)
    if (newest.length >= NEWEST) break
  }
  return newest.slice(0, NEWEST)
}

const SOURCE_TITLES: Record<Source, string> = { arxiv: 'arXiv', biorxiv: 'bioRxiv', medrxiv: 'medRxiv' }
const titleOf = (source?: Source) => (source === undefined ? '日读' : `日读 ${SOURCE_TITLES[source]}`)
const SUBTITLE = '每天的 arXiv、bioRxiv、medRxiv 新论文，中文标题与摘要'

/** A paper's name for feed readers: never changes, wherever the site moves. */
const entryId = ({ id }: Paper): string => originLink(id) ?? `urn:x-ridu:${id}`

/** Digests name a day; it begins in Beijing. */
const timeOf = (day: Paper['day']): string => `${day}T00:00:00+08:00`

export function atomFeed(papers: readonly Paper[], { site, source }: FeedSettings): string {
  const name = feedName(source)
  const home = site === undefined ? './' : `${site}/`
  const updated = timeOf(papers.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), '1970-01-01' as Paper['day']))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${escapeMarkup(site === undefined ? `urn:x-ridu:${name}` : `${site}/${name}.xml`)}</id>
  <title>${titleOf(source)}</title>
  <subtitle>${SUBTITLE}</subtitle>
  <updated>${updated}</updated>
  <author><name>日读</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(home)}${name}.xml"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>
${papers.map((paper) => atomEntry(paper, home)).join('')}</feed>
`
}

function atomEntry(paper: Paper, home: string): string {
  const { main } = externalLinks(paper)
  const abstract = paper.abstract ? plainText(paper.abstract.text) : ''
  return `  <entry>
    <id>${escapeMarkup(entryId(paper))}</id>
    <title>${escapeMarkup(plainText(paper.title))}</title>
    <updated>${timeOf(paper.day)}</updated>
    <published>${timeOf(paper.day)}</published>
${paper.authors.map((author) => `    <author><name>${escapeMarkup(author)}</name></author>\n`).join('')}    <category term="${paper.source}" label="${SOURCE_TITLES[paper.source]}"/>
    <link rel="alternate" type="text/html" href="${escapeMarkup(home + paperLink(paper.id).slice(1))}"/>
${main ? `    <link rel="related" href="${escapeMarkup(main.url)}"/>\n` : ''}    <content type="text">${escapeMarkup(abstract)}</content>
  </entry>
`
}

export function jsonFeed(papers: readonly Paper[], { site, source }: FeedSettings): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(source),
    description: SUBTITLE,
    language: 'zh-CN',
    ...(site === undefined ? {} : { home_page_url: `${site}/`, feed_url: `${site}/${feedName(source)}.json` }),
    items: papers.map((paper) => {
      const { main } = externalLinks(paper)
      return {
        id: entryId(paper),
        ...(site === undefined ? {} : { url: site + paperLink(paper.id) }),
        ...(main ? { external_url: main.url } : {}),
        title: plainText(paper.title),
        content_text: paper.abstract ? plainText(paper.abstract.text) : plainText(paper.title),
        date_published: timeOf(paper.day),
        ...(paper.authors.length > 0 ? { authors: paper.authors.map((name) => ({ name })) } : {}),
        tags: [SOURCE_TITLES[paper.source]],
      }
    }),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
