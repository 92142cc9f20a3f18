/**
 * What an import does to the library. Nothing is overwritten: tags are united, a note that differs is kept beside the
 * one there is (the later is shown first), collections of one name are joined. Importing a file twice changes nothing.
 */
import { isBookmarked, type Bookmark, type Bookmarks } from '../bookmarks.ts'
import { idLabel } from '../id-label.ts'
import { textHash } from '../unlisted-id.ts'
import { annotationOf, tagsOf, withTags, type Annotation, type Annotations } from './annotations.ts'
import { addCollection, addMembers, listCollections, type Collections } from './collections.ts'
import type { ImportedBookmark, ImportFile } from './import-file.ts'
import type { Library } from './library.ts'
import { addBookmarks, annotateAll } from './many.ts'

/** The counts and lists of the preview 「新增 {a}，更新 {b}，跳过 {c}」. */
export interface ImportPlan {
  readonly added: readonly ImportedBookmark[]
  readonly updated: readonly { readonly entry: ImportedBookmark; readonly changes: readonly ImportChange[] }[]
  /** Already there with everything the file says of them. */
  readonly same: readonly ImportedBookmark[]
  readonly collections: readonly { readonly name: string; readonly added: number; readonly isNew: boolean }[]
}

type ImportChange = 'tags' | 'note' | 'facts'

export function planImport(library: Library, file: ImportFile, now: number): ImportPlan {
  const added: ImportedBookmark[] = []
  const updated: { entry: ImportedBookmark; changes: ImportChange[] }[] = []
  const same: ImportedBookmark[] = []
  for (const entry of file.bookmarks) {
    if (!isBookmarked(library.bookmarks, entry.id)) {
      added.push(entry)
      continue
    }
    const changes = changesOf(library, entry, now)
    if (changes.length > 0) updated.push({ entry, changes })
    else same.push(entry)
  }
  const ours = listCollections(library.collections)
  const collections = file.collections.flatMap(({ key, name, ids }) => {
    const known = ours.find((other) => other.key === key) ?? ours.find((other) => other.name === name)
    const there = new Set(known?.ids)
    const missing = ids.filter((id) => !there.has(id)).length
    return known && missing === 0 ? [] : [{ name, added: missing, isNew: known === undefined }]
  })
  return { added, updated, same, collections }
}

function changesOf(library: Library, entry: ImportedBookmark, now: number): ImportChange[] {
  const before = annotationOf(library.annotations, entry.id)
  const after = importAnnotation(before, entry, now)
  const known = library.bookmarks.entries[entry.id]
  return [
    ...(tagsOf(before).length === tagsOf(after).length ? [] : ['tags' as const]),
    ...(before.notes.length === after.notes.length ? [] : ['note' as const]),
    ...(known && withFacts(known, entry) !== known ? ['facts' as const] : []),
  ]
}

/** The bookmarks with those of the file. @param now milliseconds; the time of bookmarks that tell none */
export function importBookmarks(bookmarks: Bookmarks, file: ImportFile, now: number): Bookmarks {
  const changed: Bookmark[] = []
  file.bookmarks.forEach((entry, i) => {
    const known = bookmarks.entries[entry.id]
    if (known && !known.removed) {
      const filled = withFacts(known, entry)
      if (filled !== known) changed.push(inStoredOrder({ ...filled, changedAt: now }))
      return
    }
    // In the order of a list: its first paper is shown first.
    const addedAt = entry.addedAt ?? now + file.bookmarks.length - i
    const title = entry.title ?? idLabel(entry.id) ?? entry.id
    changed.push(inStoredOrder({ ...entry, title, addedAt, changedAt: Math.max(now, addedAt) }))
  })
  return addBookmarks(bookmarks, changed)
}

/** The fields in the order decoding writes them: a tab that only heard of a bookmark must find nothing to write. */
function inStoredOrder(bookmark: Bookmark): Bookmark {
  const { id, title, addedAt, changedAt, source, day, author, originalTitle, codeUrl } = bookmark
  return {
    id,
    title,
    addedAt,
    changedAt,
    ...(source === undefined ? {} : { source }),
    ...(day === undefined ? {} : { day }),
    ...(author === undefined ? {} : { author }),
    ...(originalTitle === undefined ? {} : { originalTitle }),
    ...(codeUrl === undefined ? {} : { codeUrl }),
  }
}

/** What a bookmark made from a bare id did not know. What it knows stays. */
function withFacts(known: Bookmark, entry: ImportedBookmark): Bookmark {
  const isBare = known.title === known.id || known.title === idLabel(known.id)
  const facts = {
    ...(isBare && entry.title !== undefined && entry.title !== known.title ? { title: entry.title } : {}),
    ...(known.author === undefined && entry.author !== undefined ? { author: entry.author } : {}),
    ...(known.originalTitle === undefined && entry.originalTitle !== undefined
      ? { originalTitle: entry.originalTitle }
      : {}),
    ...(known.codeUrl === undefined && entry.codeUrl !== undefined ? { codeUrl: entry.codeUrl } : {}),
    ...(known.source === undefined && entry.source !== undefined ? { source: entry.source } : {}),
    ...(known.day === undefined && entry.day !== undefined ? { day: entry.day } : {}),
  }
  return Object.keys(facts).length === 0 ? known : { ...known, ...facts }
}

export function importAnnotations(annotations: Annotations, file: ImportFile, now: number): Annotations {
  const byId = new Map(file.bookmarks.map((entry) => [entry.id, entry]))
  return annotateAll(annotations, [...byId.keys()], (before, id) => {
    const entry = byId.get(id)
    return entry ? importAnnotation(before, entry, now) : before
  })
}

function importAnnotation(before: Annotation, entry: ImportedBookmark, now: number): Annotation {
  const tags = tagsOf(before)
  const missing = [...new Set(entry.tags)].filter((tag) => !tags.includes(tag))
  const tagged = missing.length === 0 ? before : withTags(before, [...tags, ...missing], entry.addedAt ?? now)
  const gone = new Set(before.gone)
  const known = new Set(before.notes.map(([, , text]) => text))
  const notes = entry.notes
    .filter(({ text }) => !known.has(text))
    .flatMap(({ text, at = entry.addedAt ?? now, key }): [string, number, string][] => {
      // A version that was replaced here since comes back beside the present one, under a key of its own.
      const isUsed = (sitting: string) => gone.has(sitting) || before.notes.some(([other]) => other === sitting)
      let sitting = key ?? importKey(text, at)
      for (let n = 0; isUsed(sitting); n++) sitting = importKey(text, at) + (n === 0 ? '' : `-${n}`)
      return [[sitting, at, text]]
    })
  if (notes.length === 0) return tagged
  return { ...tagged, notes: [...tagged.notes, ...notes].sort((a, b) => (a[0] < b[0] ? -1 : 1)) }
}

/** The same for the same note, so that two tabs which import one file end up with one version. */
function importKey(text: string, at: number): string {
  return `import-${at.toString(36)}-${textHash(text)}`
}

export function importCollections(collections: Collections, file: ImportFile, now: number): Collections {
  let next = collections
  file.collections.forEach(({ key, name, ids }, i) => {
    const there = listCollections(next)
    const known = there.find((other) => other.key === key) ?? there.find((other) => other.name === name)
    if (known) {
      const members = new Set(known.ids)
      if (ids.some((id) => !members.has(id))) next = addMembers(next, known.key, ids, now)
      return
    }
    // Later than the one before, so that they stay in the order of the file.
    const newKey = key ?? collectionKeyOf(name)
    next = addMembers(addCollection(next, newKey, name, now + i), newKey, ids, now)
  })
  return next
}

/** The same for the same name, so that two tabs which import one file make one collection. */
export function collectionKeyOf(name: string): string {
  return `named-${textHash(name)}`
}
