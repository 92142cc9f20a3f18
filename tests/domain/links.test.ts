import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foundPaper,
  dayLink,
  hrefOf,
  paperLink,
  parseUrl,
  withCode,
  withUnread,
  type DayFilter,
  type ParsedUrl,
  type Route,
} from '#domain/links.ts'
import { toPaperId } from '#domain/ids.ts'
import { anyDay, anyPaperId, anySource } from '../support/arbitraries.ts'
import { day, paperId } from '../support/known.ts'

/** Reads an href the way a browser takes it apart. */
function read(href: string): ParsedUrl {
  const { pathname, search, hash } = new URL(href, 'http://app')
  return parseUrl(pathname, search, hash)
}

const anyFilter: fc.Arbitrary<DayFilter> = fc.record(
  { source: anySource, unread: fc.constant(true as const), code: fc.constant(true as const) },
  { requiredKeys: [] },
)
const anyView: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.string({ unit: 'grapheme-ascii' })), fc.constantFrom('', 'sort=title'))
  .map(([tags, sort]) =>
    [...tags.map((tag) => `tag=${encodeURIComponent(tag).replaceAll("'", '%27')}`), sort].filter(Boolean).join('&'),
  )
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  anyFilter.map((filter): Route => ({ type: 'home', filter })),
  fc.tuple(anyDay, anyFilter).map(([day, filter]): Route => ({ type: 'day', day, filter })),
  fc.tuple(anyPaperId, anyFilter).map(([id, filter]): Route => ({ type: 'paper', id, filter })),
  fc
    .tuple(anyPaperId, fc.constantFrom('bookmarks', 'list'), anyView)
    .map(([id, within, view]): Route => ({ type: 'paper', id, within, ...(view === '' ? {} : { view }), filter: {} })),
  anyView.filter((view) => view !== '').map((view): Route => ({ type: 'list', view })),
  fc.tuple(anyPaperId, fc.string({ minLength: 1 })).map(([id, query]) => foundPaper(id, query)),
  anyView.filter((view) => view !== '').map((view): Route => ({ type: 'bookmarks', view })),
  fc.string({ unit: 'binary' }).map((query): Route => ({ type: 'search', query })),
  fc.constant<Route>({ type: 'bookmarks' }),
  fc.constantFrom<Route>({ type: 'settings' }, { type: 'settings', section: 'reading' }),
)

describe('a link', () => {
  it('leads back to the route it was made of', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const href = hrefOf(route)
        expect(read(href)).toEqual({ route, canonical: href })
      }),
      { numRuns: 300 },
    )
  })

  it('survives a trailing slash and parameters of others', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const { pathname, search, hash } = new URL(hrefOf(route), 'http://app')
        const junk = `${search}${search === '' ? '?' : '&'}utm_source=x&__proto__=y&day=2025-01-01`
        expect(parseUrl(`${pathname}/`, junk, hash)).toEqual({ route, canonical: hrefOf(route) })
      }),
    )
  })
})

describe('parseUrl', () => {
  it.each([
    ['/', { type: 'home', filter: {} }],
    ['/?src=arxiv&unread=1&code=1', { type: 'home', filter: { source: 'arxiv', unread: true, code: true } }],
    ['/day/2025-12-01', { type: 'day', day: '2025-12-01', filter: {} }],
    ['/paper/2511.23478', { type: 'paper', id: '2511.23478', filter: {} }],
    ['/paper/10.1101/2024.04.22.590558', { type: 'paper', id: '10.1101/2024.04.22.590558', filter: {} }],
    ['/paper/q-bio/0608003', { type: 'paper', id: 'q-bio/0608003', filter: {} }],
    ['/paper/2511.23478?in=bookmarks', { type: 'paper', id: '2511.23478', within: 'bookmarks', filter: {} }],
    ['/search?q=%E8%A7%86%E9%A2%91 source:arxiv', { type: 'search', query: '视频 source:arxiv' }],
    [
      '/paper/2511.23478?in=search&q=a+b',
      { type: 'paper', id: '2511.23478', within: 'search', view: 'q=a+b', filter: {} },
    ],
    ['/bookmarks', { type: 'bookmarks' }],
    ['/bookmarks?tag=%E5%BE%85%E8%AF%BB&sort=added', { type: 'bookmarks', view: 'tag=%E5%BE%85%E8%AF%BB&sort=added' }],
    ['/list?n=a&p=2511.23478,2511.23477&utm=x', { type: 'list', view: 'n=a&p=2511.23478,2511.23477' }],
    [
      '/paper/2511.23478?in=bookmarks&tag=a',
      { type: 'paper', id: '2511.23478', within: 'bookmarks', view: 'tag=a', filter: {} },
    ],
    ['/settings#reading', { type: 'settings', section: 'reading' }],
  ])('reads %s', (href, route) => {
    expect(read(href).route).toEqual(route)
  })

  it.each([
    ['/paper/2511.23478v1', '/paper/2511.23478'],
    ['/paper/arXiv:2511.23478v2', '/paper/2511.23478'],
    ['/paper/10.1101/2024.04.22.590558v1', '/paper/10.1101/2024.04.22.590558'],
    ['/paper/10.1101%2F2024.04.22.590558', '/paper/10.1101/2024.04.22.590558'],
    ['/paper/2511.23478/?in=watch', '/paper/2511.23478'],
    ['/paper/2511.23478?in=search', '/paper/2511.23478'],
    ['/paper/2511.23478?in=search&q=', '/paper/2511.23478'],
    ['/day/2025-12-01/?src=ARXIV&unread=yes&code=0', '/day/2025-12-01?src=arxiv'],
    ['/?code=1&src=nowhere&unread=1', '/?unread=1&code=1'],
    ['/bookmarks?x=1#y', '/bookmarks'],
    ['/search', '/search'],
    ['/search?q=', '/search'],
    ['//', '/'],
  ])('spells %s as %s', (url, canonical) => {
    const [, path = '', search, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? []
    expect(parseUrl(path, search, hash).canonical).toBe(canonical)
  })

  it.each([
    '/paper/',
    '/paper/abc',
    '/paper/../settings',
    '/paper/%2e%2e%2fx',
    '/paper/2511.23478/more',
    '/paper/10.1101/',
    '/paper/10.1101/..%2F..%2Fx',
    '/paper/<script>',
    '/paper/javascript:alert(1)',
    '/paper/__proto__',
    '/day/2025-02-30',
    '/day/today',
    '/bookmarks/2511.23478',
    '/settings/x',
    '/constructor',
    '/%',
  ])('finds no page at %s, and keeps the address as it is', (path) => {
    const { route, canonical } = parseUrl(path, '?a=1')
    expect(route.type).toBe('not-found')
    expect(canonical).toBe(`${path}?a=1`)
  })

  it('never throws, and never makes a paper of what is no id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (tail, search, hash) => {
        const { route } = parseUrl(`/paper/${tail}`, search, hash)
        const honest = route.type === 'paper' ? toPaperId(route.id) === route.id : route.type === 'not-found'
        expect(honest).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('paperLink', () => {
  it('says nothing of the list it was opened from', () => {
    expect(paperLink(paperId('2511.23478'))).toBe('/paper/2511.23478')
    expect(dayLink(day('2025-12-01'))).toBe('/day/2025-12-01')
  })

  it('encodes what a DOI may hold and a path may not', () => {
    const id = paperId('10.1002/(sici)1<1::aid-1>3.0;2-a')
    expect(paperLink(id)).toBe('/paper/10.1002/(sici)1%3C1%3A%3Aaid-1%3E3.0%3B2-a')
  })
})

describe('withUnread and withCode', () => {
  it('switch one part of a filter and keep the rest', () => {
    const filter = { source: 'arxiv', unread: true } as const
    expect(withUnread(filter, false)).toEqual({ source: 'arxiv' })
    expect(withCode(filter, true)).toEqual({ source: 'arxiv', unread: true, code: true })
    expect(withUnread(withCode(filter, true), true)).toEqual(withCode(filter, true))
  })
})
