/**
 * The JSON of related papers between build and app:
 *
 *     data/related.json                     day → hash of its file; changes under its name
 *     data/related/2025-12-01.<hash>.json   for the papers of one day the papers near them
 *
 * Apart from the manifest and the days, so that neither changes when what is near a paper does.
 */
import { dictionary, fields, list, text } from '../check.ts'
import type { Day, PaperId } from '../ids.ts'
import { dayCheck, decode, hashCheck, idCheck, richCheck } from '../wire.ts'
import type { Related } from './related-index.ts'

export const RELATED_INDEX_PATH = 'data/related.json'
export const relatedPath = (day: Day, hash: string): string => `data/related/${day}.${hash}.json`

/** Day → the hash in the name of its file. Days without any related papers are left out. */
export type RelatedDays = Readonly<Partial<Record<Day, string>>>

/** Paper → the papers near it, nearest first. Papers without any are left out. */
export type RelatedPapers = Readonly<Partial<Record<PaperId, readonly Related[]>>>

const daysCheck = dictionary(hashCheck)
const papersCheck = dictionary(
  list(fields({ id: idCheck, title: richCheck, authors: list(text), day: dayCheck }, { word: text })),
)

export const encodeRelatedDays = (days: RelatedDays): string => JSON.stringify(days)
/** @throws WireError when `data` is not a list of days. */
export const decodeRelatedDays = (data: unknown): RelatedDays => decode(daysCheck, RELATED_INDEX_PATH, data)

export const encodeRelatedPapers = (papers: RelatedPapers): string => JSON.stringify(papers)
/** @throws WireError when `data` does not hold related papers. */
export const decodeRelatedPapers = (file: string, data: unknown): RelatedPapers => decode(papersCheck, file, data)
