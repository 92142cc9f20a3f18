/** What the head of a page tells search engines, chat apps and reference managers. Only what the digests say. */
import { paperCount, type DigestDay } from './digest-day.ts'
import { dayParts } from './calendar.ts'
import { externalLinks } from './external-links.ts'
import { citationTags } from './citation/meta-tags.ts'
import { dayLink, paperLink } from './links.ts'
import { excerpt, type Paper } from './paper.ts'
import { plainText } from './rich-text.ts'

/** One element of a head; attribute values are plain text. */
type HeadTag = readonly ['meta' | 'link', Readonly<Record<string, string>>]

export interface PageHead {
  readonly title: string
  readonly tags: readonly HeadTag[]
  /** JSON-LD. */
  readonly data?: object
}

/** Where the site is: `https://example.org/repo`, without a slash at the end; undefined when the build was not told. */
export type SiteUrl = string | undefined

const SITE_NAME = '日读'
const EXCERPT_LENGTH = 80

/** 2025年12月1日 */
export function longDate(day: DigestDay['day']): string {
  const { year, month, date } = dayParts(day)
  return `${year}年${month}月${date}日`
}

/** The head of `/` or of a day. */
export function dayHead(day: DigestDay, isHome: boolean, site: SiteUrl): PageHead {
  const { month, date } = dayParts(day.day)
  const titles = day.papers.filter(({ doiOnly }) => !doiOnly).map(({ title }) => plainText(title))
  const description = `${longDate(day.day)} ${paperCount(day)} 篇：${titles.slice(0, 3).join('；')}`
  const title = `${month}月${date}日 ${paperCount(day)} 篇 - ${SITE_NAME}`
  return {
    title,
    tags: previewTags({ title, description, path: isHome ? '/' : dayLink(day.day), type: 'website' }, site),
  }
}

/** The head of a paper's page. */
export function paperHead(paper: Paper, site: SiteUrl): PageHead {
  const name = plainText(paper.title)
  const description = paperDescription(paper)
  const path = paperLink(paper.id)
  return {
    title: `${name} - ${SITE_NAME}`,
    tags: [
      ...previewTags({ title: name, description, path, type: 'article' }, site),
      ...citationTags(paper).map(([key, content]): HeadTag => ['meta', { name: key, content }]),
    ],
    data: scholarlyArticle(paper, site),
  }
}

/** First author, date, and the first 80 characters of the excerpt. */
function paperDescription(paper: Paper): string {
  const [author] = paper.authors
  const text = paper.abstract ? plainText(excerpt(paper.abstract, 'contribution')) : ''
  const characters = Array.from(text)
  const short = characters.slice(0, EXCERPT_LENGTH).join('')
  const cut = characters.length > EXCERPT_LENGTH ? `${short}…` : short
  return [author, longDate(paper.day), cut].filter(Boolean).join('，')
}

function scholarlyArticle(paper: Paper, site: SiteUrl): object {
  const { main } = externalLinks(paper)
  const url = site === undefined ? undefined : site + paperLink(paper.id)
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: plainText(paper.title),
    ...(paper.originalTitle === undefined ? {} : { alternativeHeadline: paper.originalTitle }),
    ...(paper.authors.length === 0 ? {} : { author: paper.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(paper.published === undefined ? {} : { datePublished: paper.published }),
    identifier: paper.id,
    ...(main === undefined ? {} : { sameAs: main.url }),
    ...(url === undefined ? {} : { url }),
  }
}

interface Preview {
  readonly title: string
  readonly description: string
  /** Inside the base. */
  readonly path: string
  readonly type: 'website' | 'article'
}

function previewTags({ title, description, path, type }: Preview, site: SiteUrl): HeadTag[] {
  const property = (name: string, content: string): HeadTag => ['meta', { property: name, content }]
  return [
    ['meta', { name: 'description', content: description }],
    property('og:site_name', SITE_NAME),
    property('og:type', type),
    property('og:locale', 'zh_CN'),
    property('og:title', title),
    property('og:description', description),
    ['meta', { name: 'twitter:card', content: site === undefined ? 'summary' : 'summary_large_image' }],
    ['meta', { name: 'twitter:title', content: title }],
    ['meta', { name: 'twitter:description', content: description }],
    // These need an absolute address.
    ...(site === undefined
      ? []
      : [
          ['link', { rel: 'canonical', href: site + path }] as const,
          property('og:url', site + path),
          property('og:image', `${site}/og.png`),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', '日读：每天的 arXiv、bioRxiv、medRxiv 新论文，中文标题与摘要'),
          ['meta', { name: 'twitter:image', content: `${site}/og.png` }] as const,
        ]),
  ]
}
