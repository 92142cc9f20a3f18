import { toDay, toHttpUrl, toPaperId, type Day, type HttpUrl, type PaperId } from '#domain/ids.ts'

/** `value`, which a test knows to be there. */
export function known<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('known: the test expected a value here')
  return value
}

export const day = (text: string): Day => known(toDay(text))
export const paperId = (text: string): PaperId => known(toPaperId(text))
export const httpUrl = (text: string): HttpUrl => known(toHttpUrl(text))
