/** A collection as a link: `/list?n=视频推理综述&p=2511.23478,2511.23477`. Names and ids only, never tags or notes. */
import { wellFormed } from '../well-formed.ts'
import { toPaperId, type PaperId } from '../ids.ts'

/** Longer lists make links that chat apps cut off. */
export const MOST_SHARED = 150
/** A picture of more ids than that has squares too small for a phone's camera. */
export const MOST_IN_QR = 40

export interface SharedList {
  readonly name: string
  /** Each once, in order, at most `MOST_SHARED`. */
  readonly ids: readonly PaperId[]
  /** Parts of the link that are no ids. */
  readonly unreadable: readonly string[]
}

export function parseSharedList(query: string): SharedList {
  const params = new URLSearchParams(query)
  const parts = (params.get('p') ?? '').split(',').filter((part) => part.trim() !== '')
  const ids = new Set<PaperId>()
  const unreadable: string[] = []
  for (const part of parts) {
    const id = toPaperId(part)
    if (id === undefined) unreadable.push(part)
    else if (ids.size < MOST_SHARED) ids.add(id)
  }
  return { name: (params.get('n') ?? '').trim().slice(0, 100), ids: [...ids], unreadable }
}

/** The query of the link. Commas and slashes stay as they are: escaped they would make it three times as long. */
export function sharedListQuery(name: string, ids: readonly PaperId[]): string {
  const list = ids
    .slice(0, MOST_SHARED)
    .map((id) => encodeURIComponent(id).replaceAll('%2F', '/').replaceAll('%3A', ':'))
  return `n=${encodeURIComponent(wellFormed(name))}&p=${list.join(',')}`
}
