import { initialOf, isReadAs, type Sound } from './pinyin.ts'
import { apartKey, charactersOf, pairKey, type PairDictionary } from './pair-dictionary.ts'
import { findKey, keyAt, lowerKey } from './pair-keys.ts'
import type { Segment } from './segment.ts'
import { lengthAt, startAt } from './starts.ts'
import { hasInitials, papersWithInitials, soundRange } from './sound-dictionary.ts'

/**
 * The first stage: how much of one word of the query each paper has, from 0 to 1, by postings alone.
 *
 *     视频推里   pairs 视频 频推 推里, and 视·推 频·里 with one between; each counts by how rare it is
 *               paper 7 has 视频 频推 视·推 → 0.6
 *
 * Only papers above 0 are looked at closely later, so what is wrong here must be too high rather than too low.
 */
export interface CoverageSpace {
  readonly segments: readonly Segment[]
  readonly papers: number
  /** Scratch: which pair counted a paper last, so that it counts once. */
  readonly stamps: Uint16Array
  stamp: number
}

export interface Coverage {
  /** How telling the word is: rare words weigh more. */
  readonly weight: number
  /** From here on a paper counts as having the word. */
  readonly threshold: number
}

const ABSTRACT = 0.8
const APART = 0.4
/** Found apart where they were typed together, or the other way round. */
const OTHER_WAY = 0.6
const MOST_PAIRS = 24

function nextStamp(space: CoverageSpace): number {
  if (space.stamp === 0xffff) {
    space.stamps.fill(0)
    space.stamp = 0
  }
  return ++space.stamp
}

/** A pair of a Han run, looked up in every segment. */
interface PairLookup {
  readonly share: number
  readonly papers: number
  /** For each segment: places in its titles as it stands, in its titles the other way, in its abstracts; or -1. */
  readonly places: Int32Array
}

/** Coverage by a run of Han characters. Runs of one or two are found only as they are. */
export function coverHan(space: CoverageSpace, run: string, coverage: Float32Array): Coverage {
  if (run.length === 1) return coverCharacter(space, run.charCodeAt(0), coverage)
  const lookups = pairLookups(space, run)
  const sum = lookups.reduce((total, { share }) => total + share, 0)
  for (const lookup of lookups) addPair(space, lookup, lookup.share / sum, coverage)
  if (lookups.length === 0) return { weight: Math.log(1 + space.papers), threshold: 0.3 }
  const rarest = Math.min(space.papers, ...lookups.filter(({ share }) => share > 0).map(({ papers }) => papers))
  return {
    weight: Math.log(1 + space.papers / (rarest + 1)) * Math.min(2, 0.6 + 0.2 * run.length),
    threshold: run.length === 2 ? 0.5 : 0.3,
  }
}

function coverCharacter(space: CoverageSpace, unit: number, coverage: Float32Array): Coverage {
  let papers = 0
  for (const { base, titlePairs } of space.segments) {
    const from = startAt(titlePairs.starts, lowerKey(titlePairs.keys, pairKey(unit, 0)))
    const to = startAt(titlePairs.starts, lowerKey(titlePairs.keys, pairKey(unit, 0xffff)))
    for (let i = from; i < to; i++) coverage[base + (titlePairs.papers[i] ?? 0)] = 1
    papers += to - from
  }
  return { weight: Math.log(1 + space.papers / (papers + 1)), threshold: 0.5 }
}

function pairLookups(space: CoverageSpace, run: string): PairLookup[] {
  const lookups: PairLookup[] = []
  for (const distance of [1, 2])
    for (let i = 0; i + distance < run.length; i++) {
      const [first, second] = [run.charCodeAt(i), run.charCodeAt(i + distance)]
      const places = new Int32Array(space.segments.length * 3).fill(-1)
      let [inTitles, inAbstracts] = [0, 0]
      for (const [s, { titlePairs, abstractPairs }] of space.segments.entries()) {
        const [adjacent, apart] = [pairKey(first, second), apartKey(first, second)]
        const straight = findKey(titlePairs.keys, distance === 1 ? adjacent : apart)
        places[3 * s] = straight
        inTitles += postingsAt(titlePairs, straight)
        // What was typed apart may stand together, and the other way round: a missing or surplus character.
        if (run.length > 2) places[3 * s + 1] = findKey(titlePairs.keys, distance === 1 ? apart : adjacent)
        if (distance === 1 && abstractPairs) {
          places[3 * s + 2] = findKey(abstractPairs.keys, adjacent)
          inAbstracts += postingsAt(abstractPairs, places[3 * s + 2] ?? -1)
        }
      }
      const papers = inTitles + 0.3 * inAbstracts
      const rarity = Math.log(1 + space.papers / (papers + 1))
      // A pair nobody has says nothing about any paper, but the run as typed is not there.
      if (papers > 0 || places.some((place) => place >= 0))
        lookups.push({ share: (distance === 1 ? 1 : APART) * rarity, papers, places })
      else if (run.length === 2) return []
    }
  return lookups.sort((a, b) => b.share - a.share).slice(0, MOST_PAIRS)
}

function postingsAt(pairs: Pick<PairDictionary, 'starts'>, place: number): number {
  return place < 0 ? 0 : lengthAt(pairs.starts, place)
}

function addPair(space: CoverageSpace, { places }: PairLookup, share: number, coverage: Float32Array): void {
  const { segments, stamps } = space
  const stamp = nextStamp(space)
  for (const [s, { base, titlePairs, abstractPairs }] of segments.entries()) {
    for (const kind of [0, 1]) {
      const place = places[3 * s + kind] ?? -1
      if (place < 0) continue
      const value = kind === 0 ? share : share * OTHER_WAY
      const start = startAt(titlePairs.starts, place)
      const end = start + lengthAt(titlePairs.starts, place)
      for (let i = start; i < end; i++) {
        const paper = base + (titlePairs.papers[i] ?? 0)
        if (stamps[paper] === stamp) continue
        stamps[paper] = stamp
        coverage[paper] = (coverage[paper] ?? 0) + value
      }
    }
    const place = places[3 * s + 2] ?? -1
    if (place < 0 || abstractPairs === undefined) continue
    // The same as `unpackPapers`, without a list in between.
    const { starts, gaps } = abstractPairs
    const value = share * ABSTRACT
    const start = startAt(starts, place)
    const end = start + lengthAt(starts, place)
    let paper = base
    for (let i = start; i < end; i++) {
      const byte = gaps[i] ?? 0
      paper += byte < 0x80 ? byte : ((byte & 0x7f) << 8) | (gaps[++i] ?? 0)
      if (stamps[paper] === stamp) continue
      stamps[paper] = stamp
      coverage[paper] = (coverage[paper] ?? 0) + value
    }
  }
}

/** Coverage of titles by syllables, by pairs of them. @returns whether any title has one */
export function coverSounds(space: CoverageSpace, sounds: readonly Sound[], coverage: Float32Array): boolean {
  const pairs = sounds.slice(1).map((second, i) => {
    const first = sounds[i] ?? 0
    const ranges = space.segments.map((segment) => soundRange(segment.titleSounds, first, second))
    let papers = 0
    for (const [s, [from, to]] of ranges.entries()) {
      const segment = space.segments[s]
      if (segment === undefined) continue
      for (let i = from; i < to; i++) papers += postingsAt(segment.titlePairs, segment.titleSounds.pairs[i] ?? -1)
    }
    return { first, second, ranges, rarity: Math.log(1 + space.papers / (Math.min(papers, space.papers) + 1)) }
  })
  const sum = pairs.reduce((total, { rarity }) => total + rarity, 0)
  let any = false
  for (const { first, second, ranges, rarity } of pairs) {
    const stamp = nextStamp(space)
    for (const [s, [from, to]] of ranges.entries()) {
      const segment = space.segments[s]
      if (segment === undefined) continue
      const { keys, starts, papers } = segment.titlePairs
      for (let i = from; i < to; i++) {
        const place: number = segment.titleSounds.pairs[i] ?? 0
        // With one sound unfinished the range is of both initials: the finished one still has to be right.
        if (first > 0 !== second > 0 && !soundsRight(keyAt(keys, place), first, second)) continue
        const start = startAt(starts, place)
        const end = start + lengthAt(starts, place)
        for (let p = start; p < end; p++) {
          const paper: number = segment.base + (papers[p] ?? 0)
          if (space.stamps[paper] === stamp) continue
          space.stamps[paper] = stamp
          coverage[paper] = (coverage[paper] ?? 0) + rarity / sum
          any = true
        }
      }
    }
  }
  return any
}

function soundsRight(key: number, first: Sound, second: Sound): boolean {
  const pair = charactersOf(key)
  return isReadAs(pair.first, first) && isReadAs(pair.second, second)
}

/** More titles than this say that the letters are no initials of one thing. */
const MOST_BY_INITIALS = 1500

/**
 * Papers whose title has these letters as initials, newest first.
 * @param before those of all letters but the last: then only they are looked at, which going through all titles is not
 */
export function papersByInitials(
  { segments }: Pick<CoverageSpace, 'segments'>,
  letters: string,
  before?: readonly number[],
): number[] {
  const papers: number[] = []
  if (before !== undefined && before.length < MOST_BY_INITIALS) {
    let s = 0
    return before.filter((paper) => {
      while (paper >= (segments[s]?.base ?? 0) + (segments[s]?.size ?? Infinity)) s++
      const segment = segments[s]
      return segment !== undefined && hasInitials(segment.titleSounds, paper - segment.base, letters)
    })
  }
  for (const { base, titleSounds } of segments)
    for (const paper of papersWithInitials(titleSounds, letters, MOST_BY_INITIALS - papers.length))
      papers.push(base + paper)
  return papers
}

/** The sounds that stand for initials alone. */
export function initialSounds(letters: string): Sound[] {
  return Array.from(letters, (letter) => -(letter.charCodeAt(0) - 96)).filter((sound) => initialOf(sound) > 0)
}
