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
  const scripts = document.querySelectorAll(`script[${REST_ATTRIBUTE}]`)
  // Taken before, and let go of since.
  if (scripts.length === 0) return undefined
  for (const script of scripts) {
    await new Promise((resolve) => setTimeout(resolve))
    papers.push(...parseRest(script.textContent, page.day))
  }
  // What they said is kept once.
  for (const script of scripts) script.remove()
  return { ...page.day, papers }
}
