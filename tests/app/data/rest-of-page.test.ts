import { afterEach, expect, it } from 'vitest'
import { encodeRest, REST_ATTRIBUTE, type PageData } from '#domain/page-data.ts'
import { restOfPage } from '../../../src/app/data/rest-of-page.ts'
import { dropPage, setStaticPage } from '../../../src/app/hydration/static-page.ts'
import { digestDay, paper } from '../../support/archive.ts'

const LISTED = ['2511.10001', '2511.10002', '2511.10003'].map((id) => paper(id))
const DAY = digestDay('2025-12-01', LISTED)

/** A page that holds the first paper of its day, and the others in two pieces. */
function pageInPieces(): void {
  const [first, second, third] = DAY.papers.map((each) => [each])
  for (const piece of [second, third]) {
    const script = document.body.appendChild(document.createElement('script'))
    script.type = 'application/json'
    script.setAttribute(REST_ATTRIBUTE, '')
    script.textContent = encodeRest(piece ?? [])
  }
  const part = { kind: 'beginning', of: 3, first: 0 } as const
  setStaticPage('/', { path: '/', day: { ...DAY, papers: first }, part } as unknown as PageData)
}

afterEach(() => {
  dropPage()
  document.body.replaceChildren()
})

it('puts a long day together from its page, once: then the page lets go of it', async () => {
  pageInPieces()
  expect(await restOfPage(DAY.day)).toEqual(DAY)
  expect(document.querySelectorAll(`script[${REST_ATTRIBUTE}]`)).toHaveLength(0)
  // Asked again, when the day was out of sight for long, it is fetched.
  expect(await restOfPage(DAY.day)).toBeUndefined()
})
