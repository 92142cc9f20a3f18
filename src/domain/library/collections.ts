/**
 * Collections: ordered lists of papers with a name. Name, existence, each membership and each place are registers of
 * their own, the later change wins, so that merging is commutative, associative and idempotent. Places are numbers:
 * a paper moved between two others gets the number half way, so that a move changes one paper only.
 */
import type { PaperId } from '../ids.ts'
import { laterMark, laterStamp } from './stamp.ts'

export const COLLECTIONS_VERSION = 1

/** Id; when it was put in (negative: taken out); its place; when it got there. */
export type Member = readonly [id: PaperId, at: number, place: number, placedAt: number]

export interface Collection {
  readonly name: string
  readonly namedAt: number
  /** Since when it exists; negative: since when it is removed. */
  readonly at: number
  /** Sorted by id. */
  readonly members: readonly Member[]
}

export interface Collections {
  readonly version: typeof COLLECTIONS_VERSION
  readonly entries: Readonly<Record<string, Collection>>
}

export const NO_COLLECTIONS: Collections = { version: COLLECTIONS_VERSION, entries: {} }
const STEP = 1024

/** A collection as it is shown. */
export interface ListedCollection {
  readonly key: string
  readonly name: string
  /** In the reader's order. */
  readonly ids: readonly PaperId[]
}

/** The collections that exist, oldest first. */
export function listCollections(collections: Collections): ListedCollection[] {
  return Object.entries(collections.entries)
    .filter(([, { at }]) => at > 0)
    .sort(([a, { at }], [b, { at: other }]) => at - other || (a < b ? -1 : 1))
    .map(([key, { name, members }]) => ({ key, name, ids: ordered(members).map(([id]) => id) }))
}

function ordered(members: readonly Member[]): Member[] {
  return members.filter(([, at]) => at > 0).sort((a, b) => a[2] - b[2] || (a[0] < b[0] ? -1 : 1))
}

/** Makes a collection, or brings a removed one back under this name. */
export function addCollection(collections: Collections, key: string, name: string, now: number): Collections {
  const before = collections.entries[key]
  return withEntry(collections, key, {
    name,
    namedAt: laterStamp(before?.namedAt, now),
    at: laterStamp(before?.at, now),
    members: before?.members ?? [],
  })
}

export function renameCollection(collections: Collections, key: string, name: string, now: number): Collections {
  return change(collections, key, (before) => ({ ...before, name, namedAt: laterStamp(before.namedAt, now) }))
}

/** Removes a collection; its papers stay bookmarked, and its members come back with it. */
export function removeCollection(collections: Collections, key: string, now: number): Collections {
  return change(collections, key, (before) => ({ ...before, at: -laterStamp(before.at, now) }))
}

/** Puts papers at the end, in this order; those already in it stay where they are. */
export function addMembers(collections: Collections, key: string, ids: readonly PaperId[], now: number): Collections {
  return change(collections, key, (before) => {
    const members = byId(before)
    const there = ordered(before.members)
    let place = there.at(-1)?.[2] ?? 0
    for (const id of ids) {
      const known = members.get(id)
      if (known && known[1] > 0) continue
      place += STEP
      members.set(id, [id, laterStamp(known?.[1], now), place, laterStamp(known?.[3], now)])
    }
    return withMembers(before, members)
  })
}

export function removeMembers(
  collections: Collections,
  key: string,
  ids: readonly PaperId[],
  now: number,
): Collections {
  return change(collections, key, (before) => {
    const members = byId(before)
    for (const id of ids) {
      const known = members.get(id)
      if (known && known[1] > 0) members.set(id, [id, -laterStamp(known[1], now), known[2], known[3]])
    }
    return withMembers(before, members)
  })
}

/** Moves a paper so that `to` others come before it. */
export function moveMember(collections: Collections, key: string, id: PaperId, to: number, now: number): Collections {
  return change(collections, key, (before) => {
    const rest = ordered(before.members).filter(([other]) => other !== id)
    const members = byId(before)
    const moved = members.get(id)
    if (!moved || moved[1] <= 0) return before
    const at = Math.max(0, Math.min(to, rest.length))
    const previous = rest[at - 1]?.[2] ?? (rest[0]?.[2] ?? STEP) - 2 * STEP
    const next = rest[at]?.[2] ?? previous + 2 * STEP
    const place = (previous + next) / 2
    if (place > previous && place < next) {
      members.set(id, [id, moved[1], place, laterStamp(moved[3], now)])
      return withMembers(before, members)
    }
    // No number is left between the two: everyone gets a new place.
    const all = [...rest.slice(0, at), moved, ...rest.slice(at)]
    all.forEach(([other, since, , placedAt], i) => {
      members.set(other, [other, since, (i + 1) * STEP, laterStamp(placedAt, now)])
    })
    return withMembers(before, members)
  })
}

function byId(collection: Collection): Map<PaperId, Member> {
  return new Map(collection.members.map((member) => [member[0], member]))
}

function withMembers(collection: Collection, members: ReadonlyMap<PaperId, Member>): Collection {
  return { ...collection, members: [...members.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1)) }
}

function change(collections: Collections, key: string, by: (before: Collection) => Collection): Collections {
  const before = collections.entries[key]
  return before ? withEntry(collections, key, by(before)) : collections
}

function withEntry(collections: Collections, key: string, collection: Collection): Collections {
  return { ...collections, entries: { ...collections.entries, [key]: collection } }
}

/** Both in one. Order and repetition of merges do not matter. */
export function mergeCollections(a: Collections, b: Collections): Collections {
  const entries: Record<string, Collection> = { ...a.entries }
  for (const [key, collection] of Object.entries(b.entries)) {
    const other = entries[key]
    entries[key] = other ? mergeCollection(other, collection) : collection
  }
  return { version: COLLECTIONS_VERSION, entries }
}

function mergeCollection(a: Collection, b: Collection): Collection {
  const named = a.namedAt === b.namedAt ? (a.name >= b.name ? a : b) : a.namedAt > b.namedAt ? a : b
  const members = byId(a)
  for (const member of b.members) {
    const other = members.get(member[0])
    members.set(member[0], other ? mergeMember(other, member) : member)
  }
  return withMembers({ name: named.name, namedAt: named.namedAt, at: laterMark(a.at, b.at), members: [] }, members)
}

function mergeMember(a: Member, b: Member): Member {
  const placed = a[3] === b[3] ? (a[2] >= b[2] ? a : b) : a[3] > b[3] ? a : b
  return [a[0], laterMark(a[1], b[1]), placed[2], placed[3]]
}
