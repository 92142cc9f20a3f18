import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentCost } from '#domain/search/align-search.ts'
import { editDistance } from '#domain/search/edit-distance.ts'
import { findSounds, hasAsOne } from '#domain/search/evidence.ts'
import { lengthAt, packStarts, startAt } from '#domain/search/starts.ts'
import { packPairs, unpackPapers } from '#domain/search/packed-pairs.ts'
import { apartKey, buildPairs, charactersOf, pairKey } from '#domain/search/pair-dictionary.ts'
import { findKey, keyAt, lowerKey, packKeys } from '#domain/search/pair-keys.ts'
import { initialsOf, soundsOf, spelledOut, syllablesIn } from '#domain/search/pinyin.ts'
import { addPosting, createPostingList, finish, sortPostings } from '#domain/search/posting-list.ts'
import { selectBest } from '#domain/search/select.ts'
import { buildSounds, papersWithInitials, soundRange } from '#domain/search/sound-dictionary.ts'
import { buildWords, lowerWord, wordAt } from '#domain/search/word-dictionary.ts'
import { FIRST_READINGS } from '#domain/search/tables/readings.ts'
import { TOO_FAR, wordDistances } from '#domain/search/word-distance.ts'

const han = fc.string({ unit: fc.constantFrom(...'视频推理重长'.split('')), minLength: 1, maxLength: 8 })
const text = fc
  .array(fc.oneof(han, fc.constantFrom('，', ' ', 'ab', 'bert', 'b')), { maxLength: 6 })
  .map((parts) => parts.join(''))
const texts = fc.array(text, { maxLength: 8 })
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })

describe('sortPostings', () => {
  it('sorts by key and keeps the order within one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff_ffff }), { maxLength: 50 }), (keys) => {
        const list = createPostingList()
        for (const [i, key] of keys.entries()) addPosting(list, key % 0x1_0003, i)
        finish(sortPostings(list))
        const expected = keys.map((key, i) => [key % 0x1_0003, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
        expect(Array.from({ length: list.length }, (_, i) => [list.keys[i], list.papers[i]])).toEqual(expected)
      }),
    )
  })
})

describe('packStarts', () => {
  it('gives every start and length back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 70 }), (lengths) => {
        const starts = Uint32Array.from([0, ...lengths])
        for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
        const packed = packStarts(starts)
        expect(Array.from(starts, (_, i) => startAt(packed, i))).toEqual([...starts])
        expect(lengths.map((_, i) => lengthAt(packed, i))).toEqual(lengths)
      }),
    )
  })
})

describe('packKeys', () => {
  it('finds every key, and the next where there is none', () => {
    const key = fc.oneof(fc.nat(0xffff_ffff), fc.nat({ max: 40 }), fc.integer({ min: 0xffff, max: 0x1_0004 }))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.array(key, { maxLength: 20 }), (all, others) => {
        const sorted = [...new Set(all)].sort((a, b) => a - b)
        const keys = packKeys(Uint32Array.from(sorted))
        expect(sorted.map((_, place) => keyAt(keys, place))).toEqual(sorted)
        for (const one of [...sorted, ...others]) {
          expect(findKey(keys, one)).toBe(sorted.indexOf(one))
          expect(lowerKey(keys, one)).toBe(sorted.filter((other) => other < one).length)
        }
      }),
    )
  })
})

describe('buildPairs', () => {
  const pairs = '视频推理重长'.split('').flatMap((a) => '视频推理重长'.split('').map((b) => [a, b] as const))

  it('knows exactly the texts that have a pair, next to each other or with one character between', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const dictionary = finish(buildPairs(all, true))
        const packed = packPairs(dictionary)
        const papersOf = (key: number) => {
          const at = findKey(dictionary.keys, key)
          const plain =
            at < 0
              ? []
              : Array.from(
                  dictionary.papers.subarray(startAt(dictionary.starts, at), startAt(dictionary.starts, at + 1)),
                )
          expect(at < 0 ? [] : unpackPapers(packed, at)).toEqual(plain)
          return plain
        }
        const holding = (pattern: RegExp) => all.flatMap((one, i) => (pattern.test(one) ? [i] : []))
        for (const [a, b] of pairs) {
          expect(papersOf(pairKey(a.charCodeAt(0), b.charCodeAt(0)))).toEqual(holding(new RegExp(a + b)))
          const between = new RegExp(`${a}\\p{Script=Han}${b}`, 'u')
          expect(papersOf(apartKey(a.charCodeAt(0), b.charCodeAt(0)))).toEqual(holding(between))
        }
      }),
    )
  })

  it('gives a key its characters back', () => {
    expect(charactersOf(apartKey(0x4e00, 0x9fa5))).toEqual({ first: 0x4e00, second: 0x9fa5, apart: true })
  })

  it('packs papers that are far apart', () => {
    const [keys, starts] = [packKeys(Uint32Array.of(7)), packStarts(Uint32Array.of(0, 4))]
    const papers = Uint16Array.of(0, 127, 255, 32_766)
    expect(unpackPapers(packPairs({ keys, starts, papers }), 0)).toEqual([...papers])
  })
})

describe('buildWords', () => {
  it('knows exactly the texts that have a word, in order', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const sources = (i: number) => [{ bit: 1, original: all[i] ?? '', folded: all[i] ?? '' }]
        const dictionary = finish(buildWords(all.length, sources))
        const words = Array.from(dictionary.letterSets, (_, i) => wordAt(dictionary, i))
        expect(words).toEqual([...new Set(all.flatMap((one) => one.match(/[a-z]+/g) ?? []))].sort())
        for (const [i, one] of words.entries()) {
          expect(lowerWord(dictionary, one)).toBe(i)
          const start = startAt(dictionary.starts, i)
          const papers = Array.from(dictionary.papers.subarray(start, start + lengthAt(dictionary.starts, i)))
          expect(papers).toEqual(
            all.flatMap((whole, p) => (whole.match(/[a-z]+/g)?.some((own) => own === one) ? [p] : [])),
          )
        }
      }),
    )
  })
})

describe('wordDistances', () => {
  it('agrees with editDistance, to the whole word and to its beginning', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (query, other, most) => {
        const units = (letters: string) => Uint16Array.from(letters, (letter) => letter.charCodeAt(0))
        const found = wordDistances(units(query), units(`x${other}y`), 1, other.length, most)
        const [whole, beginning] = [editDistance(query, other, most), editDistance(query, other, most, true)]
        const capped = found === TOO_FAR ? [most + 1, most + 1] : [Math.min(found & 15, most + 1), found >>> 4]
        expect(capped).toEqual([whole, beginning])
      }),
    )
  })
})

/** Every syllable, and how its number is spelled. */
const SYLLABLES = new Map(FIRST_READINGS.split(' ').map((entry, i) => [entry.replace(/[^a-z]+/, ''), i + 1]))
const spellings = [...SYLLABLES.keys()]
const spellingOf = (sound: number) => spellings[sound - 1] ?? '?'

describe('pinyin', () => {
  it('reads letters as syllables in every way', () => {
    const ways = (letters: string, unfinished = false) => syllablesIn(letters, unfinished).length
    expect(ways('xian')).toBe(2)
    expect(ways('shipintuili')).toBeGreaterThan(0)
    expect(ways('transformer')).toBe(0)
    expect(ways('shipint')).toBe(0)
    expect(ways('shipint', true)).toBeGreaterThan(0)
  })

  it('reads words as they are written: a syllable inside that begins with a vowel would have an apostrophe', () => {
    const spelled = (letters: string) => syllablesIn(letters, false).map((way) => way.map(spellingOf).join(' '))
    expect(spelled('jinengjiechan')[0]).toBe('ji neng jie chan')
    expect(spelled('fangan').slice(0, 2)).toEqual(['fan gan', 'fang an'])
    expect(spelled('xian')).toEqual(['xian', 'xi an'])
    expect(spelled('yongyuanquan').slice(0, 3)).toContain('yong yu an quan')
  })

  it('finds the ways of fewest syllables that any way of cutting gives', () => {
    const cut = (letters: string): string[][] =>
      letters === ''
        ? [[]]
        : Array.from({ length: Math.min(6, letters.length) }, (_, i) => letters.slice(0, i + 1))
            .filter((syllable) => SYLLABLES.has(syllable))
            .flatMap((syllable) => cut(letters.slice(syllable.length)).map((rest) => [syllable, ...rest]))
    const pieces = fc.constantFrom('xi', 'an', 'jin', 'neng', 'e', 'n', 'g', 'chan', 'shi', 'ang', 'u', 'lv')
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
        const letters = parts.join('')
        const all = cut(letters).map((way) => way.join(' '))
        const found = syllablesIn(letters, false).map((way) => way.map(spellingOf).join(' '))
        expect(all).toEqual(expect.arrayContaining(found))
        expect(found).toHaveLength(Math.min(4, all.length))
        const count = (way: string | undefined) => way?.split(' ').length
        expect(count(found[0])).toBe(all.length === 0 ? undefined : Math.min(...all.map((way) => count(way) ?? 0)))
      }),
    )
  })

  it('spells out and abbreviates', () => {
    expect(spelledOut('视频推理')).toBe('shipintuili')
    expect(initialsOf('用grpo视频')).toBe('y    sp')
  })

  it('finds titles by the sounds of any stretch, second readings too', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (titles, which, seed) => {
        const runs = titles.flatMap((title, i) =>
          (title.match(/\p{Script=Han}{2,}/gu) ?? []).map((run) => [i, run] as const),
        )
        fc.pre(runs.length > 0)
        const [paper, run] = runs[which % runs.length] ?? [0, '']
        const sounds = Array.from(run, (character, i) => {
          const all = soundsOf(character.charCodeAt(0))
          return all[(seed >> i) % all.length] ?? 0
        })
        expect(findSounds(titles[paper] ?? '', sounds)?.isLoose).toBe(false)
        const pairs = finish(buildPairs(titles, true))
        const dictionary = finish(buildSounds(titles, pairs))
        const [from, to] = soundRange(dictionary, sounds[0] ?? 0, sounds[1] ?? 0)
        const keys = Array.from(dictionary.pairs.slice(from, to), (place) => keyAt(pairs.keys, place))
        expect(keys).toContain(pairKey(run.charCodeAt(0), run.charCodeAt(1)))
        const usual = initialsOf(run)
        expect(papersWithInitials(dictionary, usual, 99)).toContain(paper)
      }),
    )
  })
})

describe('sortPostings', () => {
  it.each([0, 1, 500, 20_000])('sorts %i entries by key and leaves equal keys in order', (length) => {
    const list = createPostingList()
    for (let i = 0; i < length; i++) addPosting(list, Math.imul(i, 0x9e37_79b1) >>> (i % 3 === 0 ? 24 : 0), i)
    const entries = () => Array.from({ length }, (_, i) => [list.keys[i] ?? 0, list.papers[i] ?? 0] as const)
    const sorted = entries().sort((a, b) => a[0] - b[0] || a[1] - b[1])
    finish(sortPostings(list))
    expect(entries()).toEqual(sorted)
  })
})

describe('selectBest', () => {
  it('takes the papers that sorting all of them would, newest first among equals', () => {
    const values = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (scores, most) => {
        const coverage = Float32Array.from(scores)
        const space = { total: new Float32Array(scores.length), hits: new Uint8Array(scores.length) }
        const { papers } = selectBest([{ coverage, share: 1, threshold: 0.5 }], space, { most, mask: undefined })
        const sorted = scores.map((score, i) => [score, i] as const).filter(([score]) => score > 0)
        const best = sorted.sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, most)
        expect(papers).toEqual(best.map(([, i]) => i))
      }),
    )
  })

  it('puts papers with every word before those with one', () => {
    const [a, b] = [Float32Array.of(1, 0.6, 0, 1), Float32Array.of(0, 0.6, 1, 1)]
    const space = { total: new Float32Array(4), hits: new Uint8Array(4) }
    const words = [a, b].map((coverage) => ({ coverage, share: 0.5, threshold: 0.5 }))
    const { papers } = selectBest(words, space, { most: 4, mask: Uint8Array.of(1, 1, 0, 1) })
    expect(papers).toEqual([3, 1, 0])
  })
})

describe('selectBest by sound', () => {
  it('counts the greater of letters and sound, of one word and of several', () => {
    const space = () => ({ total: new Float32Array(3), hits: new Uint8Array(3) })
    const word = { coverage: Float32Array.of(0.6, 0, 0), sounds: Float32Array.of(0, 0.95, 0), share: 1, threshold: 0.5 }
    expect(selectBest([word], space(), { most: 3, mask: undefined }).papers).toEqual([1, 0])
    const other = { coverage: Float32Array.of(1, 1, 1), share: 1, threshold: 0.5 }
    expect(selectBest([word, other], space(), { most: 3, mask: undefined }).papers).toEqual([1, 0, 2])
  })
})

describe('hasAsOne', () => {
  it.each([
    ['canvas-to-image', 'canvastoimage', true],
    ['the canvas to image', 'canvastoim', true],
    ['canvas-to-image', 'toimage', true],
    ['model-generated', 'elgene', false],
    ['of ai-generated', 'faigen', false],
    ['canvas，to', 'canvasto', false],
    ['canvas to', 'canvastoo', false],
    ['aab ab c', 'abc', true],
  ])('in %s looks for %s', (text, word, has) => {
    expect(hasAsOne(text, word)).toBe(has)
  })
})

describe('alignmentCost', () => {
  it.each([
    ['视频推理', '视频推理', 0],
    ['视频推图', '做视频推理', 1],
    ['视频推里', '做视频推理', 0.9],
    ['视推频理', '做视频推理', 0.7],
    ['视频理', '视频推理', 0.63],
    ['认知图表示学习', '认知图的混合表示学习', 0.79],
    ['视频推理', '视频，推理', 2.4],
  ])('reads %s in %s for %f', (pattern, inside, cost) => {
    expect(alignmentCost(pattern, inside)).toBeCloseTo(cost)
  })
})
