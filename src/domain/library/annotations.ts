/**
 * What readers add to their bookmarks: tags and notes, by paper. Any number of tabs change them at once; merging is
 * commutative, associative and idempotent, like that of bookmarks.
 *
 * A tag is a register of its own: the later of added and removed wins. A note is a set of versions. Every sitting at the
 * note field writes one version and names those it grew out of, which then are gone. Two tabs that edit the same note
 * name the same origin, so both versions stay: the later one is the note, the other is kept under it.
 *
 *     tab 1: A ─► B (gone: A)                     versions: B C   gone: A
 *     tab 2: A ─► C (gone: A)      merged  ──►    the later of B and C is the note
 */
import type { PaperId } from '../ids.ts'
import { laterMark, laterStamp } from './stamp.ts'

/** 1 is the only shape so far. */
export const ANNOTATIONS_VERSION = 1

/** Name, and when it was added; negative: when it was removed. Milliseconds since 1970. */
type TagMark = readonly [tag: string, at: number]
/** Key of the sitting that wrote it, when it was last saved, and the text, never empty. */
type NoteVersion = readonly [sitting: string, at: number, text: string]

/** What is kept for one paper; each list is sorted by its first column. */
export interface Annotation {
  readonly tags: readonly TagMark[]
  readonly notes: readonly NoteVersion[]
  /** Sittings whose version was replaced or deleted. */
  readonly gone: readonly string[]
}

export interface Annotations {
  readonly version: typeof ANNOTATIONS_VERSION
  readonly entries: Readonly<Partial<Record<PaperId, Annotation>>>
}

export const NO_ANNOTATIONS: Annotations = { version: ANNOTATIONS_VERSION, entries: {} }
const NOTHING: Annotation = { tags: [], notes: [], gone: [] }

export function annotationOf(all: Annotations, id: PaperId): Annotation {
  return all.entries[id] ?? NOTHING
}

/** The same annotations with those of one paper changed. */
export function annotate(all: Annotations, id: PaperId, change: (before: Annotation) => Annotation): Annotations {
  const before = annotationOf(all, id)
  const after = change(before)
  return after === before ? all : { ...all, entries: { ...all.entries, [id]: after } }
}

const LONGEST_TAG = 100

/** What was typed as a tag: without a leading #, spaces run together; undefined when nothing is left. */
export function toTag(typed: string): string | undefined {
  const tag = typed
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[ #＃]+/, '')
    .trim()
  return tag === '' || tag.length > LONGEST_TAG ? undefined : tag
}

/** The tags of a paper, first added first. */
export function tagsOf(annotation: Annotation): string[] {
  return annotation.tags
    .filter(([, at]) => at > 0)
    .sort((a, b) => a[1] - b[1] || compare(a[0], b[0]))
    .map(([tag]) => tag)
}

/** With exactly these tags in this order; marks that already say so stay as they are. */
export function withTags(annotation: Annotation, tags: readonly string[], now: number): Annotation {
  const before = tagsOf(annotation)
  if (before.length === tags.length && before.every((tag, i) => tag === tags[i])) return annotation
  const marks = new Map(annotation.tags)
  for (const tag of before) if (!tags.includes(tag)) marks.set(tag, -laterStamp(marks.get(tag), now))
  let last = 0
  for (const tag of tags) {
    const mark = marks.get(tag)
    last = mark !== undefined && mark > last ? mark : Math.max(laterStamp(mark, now), last + 1)
    marks.set(tag, last)
  }
  return { ...annotation, tags: sorted(marks) }
}

export function withTag(annotation: Annotation, tag: string, now: number): Annotation {
  const tags = tagsOf(annotation)
  return tags.includes(tag) ? annotation : withTags(annotation, [...tags, tag], now)
}

export function withoutTag(annotation: Annotation, tag: string, now: number): Annotation {
  return withTags(
    annotation,
    tagsOf(annotation).filter((other) => other !== tag),
    now,
  )
}

/** A note as it is shown. */
export interface Note {
  readonly sitting: string
  /** When it was last saved. */
  readonly at: number
  readonly text: string
}

/** The note first, then the versions of other tabs and imports that were kept, latest first. */
export function notesOf(annotation: Annotation): Note[] {
  return annotation.notes
    .map(([sitting, at, text]) => ({ sitting, at, text }))
    .sort((a, b) => b.at - a.at || compare(b.sitting, a.sitting))
}

/**
 * Saves what a sitting has written so far. An empty text deletes the sitting's version; the sitting is over then.
 * @param from the sitting of the note that was edited, when there was one
 */
export function withNote(
  annotation: Annotation,
  edit: { readonly sitting: string; readonly from: string | undefined; readonly text: string },
  now: number,
): Annotation {
  const gone = new Set(annotation.gone)
  if (edit.from !== undefined && edit.from !== edit.sitting) gone.add(edit.from)
  if (edit.text.trim() === '') gone.add(edit.sitting)
  const versions = new Map(annotation.notes.map((version) => [version[0], version]))
  const latest = Math.max(0, ...annotation.notes.map(([, at]) => at))
  versions.set(edit.sitting, [edit.sitting, Math.max(now, latest + 1), edit.text])
  return { ...annotation, ...withoutGone(versions, gone) }
}

/** Deletes one version of the note. */
export function withoutNote(annotation: Annotation, sitting: string): Annotation {
  const versions = new Map(annotation.notes.map((version) => [version[0], version]))
  return { ...annotation, ...withoutGone(versions, new Set([...annotation.gone, sitting])) }
}

function withoutGone(versions: ReadonlyMap<string, NoteVersion>, gone: ReadonlySet<string>) {
  const notes = [...versions.values()].filter(([sitting]) => !gone.has(sitting))
  return { notes: notes.sort((a, b) => compare(a[0], b[0])), gone: [...gone].sort(compare) }
}

/** Both in one. Order and repetition of merges do not matter. */
export function mergeAnnotations(a: Annotations, b: Annotations): Annotations {
  const entries: Partial<Record<PaperId, Annotation>> = { ...a.entries }
  for (const [key, entry] of Object.entries(b.entries)) {
    const id = key as PaperId
    const other = entries[id]
    if (entry) entries[id] = other === undefined ? entry : mergeAnnotation(other, entry)
  }
  return { version: ANNOTATIONS_VERSION, entries }
}

function mergeAnnotation(a: Annotation, b: Annotation): Annotation {
  const tags = new Map(a.tags)
  for (const [tag, at] of b.tags) {
    tags.set(tag, laterMark(tags.get(tag) ?? 0, at))
  }
  const versions = new Map(a.notes.map((version) => [version[0], version]))
  for (const version of b.notes) {
    const other = versions.get(version[0])
    if (!other || version[1] > other[1] || (version[1] === other[1] && version[2] > other[2]))
      versions.set(version[0], version)
  }
  return { tags: sorted(tags), ...withoutGone(versions, new Set([...a.gone, ...b.gone])) }
}

function sorted(tags: ReadonlyMap<string, number>): TagMark[] {
  return [...tags].sort((a, b) => compare(a[0], b[0]))
}

/** Order of UTF-16 units: the same in every browser and language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
