import { mergeAnnotations, NO_ANNOTATIONS, type Annotations } from '#domain/library/annotations.ts'
import { mergeCollections, NO_COLLECTIONS, type Collections } from '#domain/library/collections.ts'
import { decodeAnnotations, decodeCollections, type DecodedPart } from '#domain/library/decode-library.ts'
import { createPersistedStore, type PersistedStore } from './persisted-store.ts'
import type { Stores } from './stores.tsx'

/** What readers add to their bookmarks. */
export interface LibraryStores {
  readonly annotations: PersistedStore<Annotations>
  readonly collections: PersistedStore<Collections>
}

const made = new WeakMap<Stores, LibraryStores>()

/**
 * The stores of tags, notes and collections: keys `ridu:v1:{annotations,collections}`. They are beside the bookmarks,
 * not in them, so that a first visit loads no code for them and a note does not rewrite every bookmark.
 */
export function libraryStores(stores: Stores): LibraryStores {
  const known = made.get(stores)
  if (known) return known
  const library: LibraryStores = {
    annotations: createPersistedStore(
      {
        key: 'ridu:v1:annotations',
        initial: NO_ANNOTATIONS,
        merge: mergeAnnotations,
        decode: (data) => stored(decodeAnnotations(data)),
      },
      stores.environment,
    ),
    collections: createPersistedStore(
      {
        key: 'ridu:v1:collections',
        initial: NO_COLLECTIONS,
        merge: mergeCollections,
        decode: (data) => stored(decodeCollections(data)),
      },
      stores.environment,
    ),
  }
  made.set(stores, library)
  stores.all.add(library.annotations, library.collections)
  return library
}

function stored<T>({ value, rejected, newer }: DecodedPart<T>) {
  return newer ? ({ type: 'newer', value } as const) : ({ type: 'read', value, damaged: rejected > 0 } as const)
}
