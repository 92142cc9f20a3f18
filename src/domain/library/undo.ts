/**
 * Takes back what one change did to the library, and nothing that was done since or elsewhere: only what differs between
 * `before` and `after` goes back, as a change of its own, later than any other, which every tab takes over.
 */
import { addBookmark, removeBookmark, type Bookmarks } from '../bookmarks.ts'
import { annotationOf, tagsOf, withoutNote, withTags, type Annotations } from './annotations.ts'
import type { Collection, Collections, Member } from './collections.ts'
import { annotateAll, changeBookmarks } from './many.ts'
import { laterStamp } from './stamp.ts'

/** Undoes a change of one part of the library. @param now milliseconds */
export type Revert<T> = (latest: T, before: T, after: T, now: number) => T

export const revertBookmarks: Revert<Bookmarks> = (latest, before, after, now) =>
  changeBookmarks(latest, changedKeys(before.entries, after.entries), (one, id) => {
    const was = before.entries[id]
    return was && !was.removed ? addBookmark(one, { ...was, changedAt: now }) : removeBookmark(one, id, now)
  })

/** Tags go back to what they were, and notes that came go. The changes it undoes delete no note. */
export const revertAnnotations: Revert<Annotations> = (latest, before, after, now) =>
  annotateAll(latest, changedKeys(before.entries, after.entries), (annotation, id) => {
    const was = annotationOf(before, id)
    const came = annotationOf(after, id).notes.filter(([sitting]) => !was.notes.some(([other]) => other === sitting))
    return came.reduce((one, [sitting]) => withoutNote(one, sitting), withTags(annotation, tagsOf(was), now))
  })

export const revertCollections: Revert<Collections> = (latest, before, after, now) => {
  const entries = { ...latest.entries }
  for (const key of changedKeys(before.entries, after.entries)) {
    const [is, was] = [entries[key], before.entries[key]]
    if (is) entries[key] = was ? backTo(is, was, now) : { ...is, at: -laterStamp(is.at, now) }
  }
  return { ...latest, entries }
}

function backTo(is: Collection, was: Collection, now: number): Collection {
  const before = new Map(was.members.map((member) => [member[0], member]))
  return {
    name: was.name,
    namedAt: was.name === is.name ? is.namedAt : laterStamp(is.namedAt, now),
    at: Math.sign(was.at) === Math.sign(is.at) ? is.at : Math.sign(was.at) * laterStamp(is.at, now),
    members: is.members.map(([id, at, place, placedAt]): Member => {
      const member = before.get(id)
      const isIn = member !== undefined && member[1] > 0
      return [
        id,
        at > 0 === isIn ? at : laterStamp(at, now) * (isIn ? 1 : -1),
        isIn ? member[2] : place,
        isIn && member[2] !== place ? laterStamp(placedAt, now) : placedAt,
      ]
    }),
  }
}

function changedKeys<K extends string>(
  before: Readonly<Partial<Record<K, unknown>>>,
  after: Readonly<Partial<Record<K, unknown>>>,
): K[] {
  // The keys of a record are what its type says.
  return (Object.keys(after) as K[]).filter((key) => after[key] !== before[key])
}
