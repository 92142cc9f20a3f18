import { parsePaperId, toDay, type Day, type PaperId } from './ids.ts'

/** An id or day named by a path that leads nowhere, to suggest from. */
export function hintsIn(path: string): { readonly id?: PaperId; readonly day?: Day } {
  const day = toDay(/\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? '')
  const id = parsePaperId(/\d{4}\.\d{4,5}|10\.\d{4,9}\/[^\s?#]+/.exec(path)?.[0] ?? '')?.id
  return { ...(id ? { id } : {}), ...(day ? { day } : {}) }
}
