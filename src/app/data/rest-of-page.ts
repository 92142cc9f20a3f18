import type { DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { parseRest, REST_ATTRIBUTE } from '#domain/page-data.ts'
import { pageData } from '../hydration/static-page.ts'

/**
 * A long day that the page holds in pieces, put together one piece at a time so that the page stays quick meanwhile;
 * undefined when the page holds no such day.
 */
export async function restOfPage(day: Day): Promise<DigestDay | undefined> {
  const page = pageData()
  if (page?.part?.kind !== 'beginning' || page.day.day !== day) return undefined
  const papers = [...page.day.papers]
  for (const script of document.querySelectorAll(`script[${REST_ATTRIBUTE}]`)) {
    await new Promise((resolve) => setTimeout(resolve))
    papers.push(...parseRest(script.textContent, page.day))
  }
  return { ...page.day, papers }
}
