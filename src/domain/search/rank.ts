import Fuse from 'fuse.js/basic'
import { AlignSearch } from './align-search.ts'
import type { FoldedTexts } from './folded-texts.ts'
import { FIELD_WORTH, literalWorth, NO_EVIDENCE, soundEvidence, type Evidence } from './evidence.ts'
import { PhraseSearch } from './phrase-search.ts'
import { coveredBy, type QueryPlan, type Slot } from './plan.ts'
import { settleFew, soundFit, titleBonus } from './preferences.ts'
import { isTiny } from './query.ts'
import type { Group, Ranked } from './ranked.ts'

/** Ranks candidates with Fuse. */
export interface Ranker {
  rank(plan: QueryPlan, papers: readonly number[], textsOf: (paper: number) => FoldedTexts): Ranked[]
}

/** Abstracts are long: only those of the best are compared letter by letter. */
const MOST_ABSTRACTS = 100
const MOST_PHRASES = 40
/** One missing character is nearer than two, however many rare pairs stand beside those. */
const FUSE_SHARE = 0.9
const PHRASE_BONUS = 0.12
/** Finding whether words begin somewhere takes some 10 µs a title. */
const MOST_FITTED = 80

Fuse.use(AlignSearch, PhraseSearch)

export function createRanker(): Ranker {
  const options = {
    includeScore: true,
    shouldSort: false,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
  }
  const aligned = new Fuse<string>(['x'], Object.assign({ align: true }, options))
  const inLetters = new Fuse<string>(['x'], Object.assign({ phrase: true, threshold: 0.34 }, options))

  /** How like `pattern` each text is, by Fuse: 1 is the same. Its records are swapped, it is not made anew. */
  function likeness(fuse: Fuse<string>, pattern: string, texts: readonly (readonly [number, string])[]) {
    fuse.getIndex().setIndexRecords(texts.map(([i, v]) => ({ i, v, n: 1 })))
    return fuse.search(pattern).map(({ refIndex, score = 1 }) => [refIndex, 1 - score] as const)
  }

  function closeHan(slot: Slot, papers: readonly number[], textsOf: (paper: number) => FoldedTexts, known: Evidence[]) {
    const open = papers.flatMap((paper, i) => (known[i]?.kind === 'literal' || coveredBy(slot, paper) < 0.3 ? [] : [i]))
    const note = (fieldWorth: number, found: readonly (readonly [number, number])[]) => {
      for (const [i, like] of found) {
        const worth = like * fieldWorth
        if (worth > (known[i]?.worth ?? 0)) known[i] = { kind: 'close', worth }
      }
    }
    const titles = open.map((i) => [i, textsOf(papers[i] ?? 0).title] as const)
    note(1, likeness(aligned, slot.word.text, titles))
    const abstracts = open.filter((i) => i < MOST_ABSTRACTS && known[i]?.kind !== 'close')
    const texts = abstracts.map((i) => [i, textsOf(papers[i] ?? 0).abstract] as const)
    note(
      FIELD_WORTH.abstract,
      likeness(
        aligned,
        slot.word.text,
        texts.filter(([, text]) => text !== ''),
      ),
    )
  }

  function evidenceOf(plan: QueryPlan, papers: readonly number[], textsOf: (paper: number) => FoldedTexts) {
    const bySound =
      plan.readings.length === 0 ? undefined : papers.map((paper) => soundEvidence(plan, textsOf(paper).title))
    const literals = new Map<number, Evidence>()
    const literally = (worth: number): Evidence => {
      const known = literals.get(worth) ?? { kind: 'literal', worth }
      literals.set(worth, known)
      return known
    }
    return plan.slots.map((slot, s) => {
      const known = papers.map((paper, i): Evidence => {
        const literal = literalWorth(slot, paper, textsOf(paper))
        if (literal !== undefined) return literally(slot.word.han ? literal : wordWorth(slot, paper, literal))
        const sound = bySound?.[i]?.[s] ?? NO_EVIDENCE
        // A Latin word is close by its letters; that was found out with its coverage.
        const close = slot.word.han ? 0 : (slot.coverage?.[paper] ?? 0)
        return sound.worth >= close ? sound : { kind: 'close', worth: close }
      })
      if (slot.word.han && slot.word.text.length > 2 && !isKnown(slot, known)) closeHan(slot, papers, textsOf, known)
      return known
    })
  }

  function phraseLikeness(plan: QueryPlan, papers: readonly number[], textsOf: (paper: number) => FoldedTexts) {
    const best = new Float64Array(papers.length)
    if (plan.slots.length < 2) return best
    if (plan.slots.some(({ word }) => word.han)) return best
    const texts = likeliest(plan, papers, textsOf).flatMap((i): (readonly [number, string])[] => {
      const { title, originalTitle, authors } = textsOf(papers[i] ?? 0)
      return [...authors, originalTitle === '' ? title : originalTitle].map((text) => [i, text] as const)
    })
    for (const [i, like] of likeness(inLetters, plan.query.phrase, texts)) best[i] = Math.max(best[i] ?? 0, like)
    return best
  }

  return {
    rank(plan, papers, textsOf) {
      const { slots } = plan
      const evidence = evidenceOf(plan, papers, textsOf)
      const phrases = phraseLikeness(plan, papers, textsOf)
      const bySound = papers.filter((_, i) => evidence.some((own) => own[i]?.at !== undefined)).length
      const isTelling = slots.some(({ word }) => !isTiny(word))
      const telling = slots.map(({ word }) => !isTelling || !isTiny(word))
      const ranked: Ranked[] = []
      for (let i = 0; i < papers.length; i++) {
        const paper = papers[i] ?? 0
        const own = slots.map((_, s) => evidence[s]?.[i] ?? NO_EVIDENCE)
        const group = groupOf(telling, own)
        if (group === undefined) continue
        const texts = textsOf(paper)
        // Word by word 重新审视a would be found as well where the a is another: 重新审视不可能性定理 (A reexamination).
        const asOne = slots.length > 1 && texts.title.includes(plan.query.phrase)
        const words = asOne
          ? 1
          : slots.reduce((sum, slot, s) => sum + slot.share * blended(slot, paper, own[s] ?? NO_EVIDENCE), 0)
        const fit = group === 'otherwise' && bySound <= MOST_FITTED ? soundFit(own, texts) : 0
        const score = words + PHRASE_BONUS * (phrases[i] ?? 0) + titleBonus(plan, texts) + fit
        ranked.push({ paper, group, score, evidence: own })
      }
      return settleFew(plan, withoutTypos(slots, ranked), textsOf)
    },
  }
}

/** A run that papers have as typed is no typo: one of three characters soon, longer ones once several have it. */
function isKnown({ word }: Slot, evidence: readonly Evidence[]): boolean {
  const literal = evidence.filter(({ kind }) => kind === 'literal').length
  return literal >= (word.text.length <= 3 ? 1 : 5)
}

/** What Fuse says of a Han run, with a little of what the pairs said; of a word, the evidence itself. */
function blended(slot: Slot, paper: number, { worth }: Evidence): number {
  if (!slot.word.han) return worth
  return FUSE_SHARE * worth + (1 - FUSE_SHARE) * Math.min(1, coveredBy(slot, paper))
}

/** A word of letters is worth less as the beginning or the inside of a longer one, as its coverage says. */
function wordWorth(slot: Slot, paper: number, literal: number): number {
  return slot.coverage === undefined ? literal : Math.max(slot.coverage[paper] ?? 0, literal * 0.5)
}

/** Places of the papers most likely to have the phrase: those where the most words of it stand side by side. */
function likeliest({ slots }: QueryPlan, papers: readonly number[], textsOf: (paper: number) => FoldedTexts): number[] {
  const all = [...papers.keys()]
  if (papers.length <= MOST_PHRASES) return all
  const pairs = slots.slice(1).map(({ word }, i) => `${slots[i]?.word.text ?? ''} ${word.text}`)
  const counts = papers.map((paper) => {
    const { originalTitle } = textsOf(paper)
    return pairs.filter((pair) => originalTitle.includes(pair)).length
  })
  return all.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, MOST_PHRASES)
}

/** @param telling by word of the query, whether it counts: tiny ones do not beside others */
function groupOf(telling: readonly boolean[], evidence: readonly Evidence[]): Group | undefined {
  let [all, found, literal] = [0, 0, 0]
  for (let s = 0; s < evidence.length; s++) {
    if (telling[s] === false) continue
    const kind = evidence[s]?.kind ?? 'none'
    all++
    if (kind !== 'none') found++
    if (kind === 'literal') literal++
  }
  if (literal === all) return 'literal'
  if (found === all) return 'otherwise'
  return all > 1 && found >= all / 2 ? 'partial' : undefined
}

/**
 * A word no paper has, as typed or by its sound, is a typo if another spelling leads somewhere. Then it is not "missing"
 * from the rest.
 */
function withoutTypos(slots: readonly Slot[], ranked: readonly Ranked[]): Ranked[] {
  const leads = ranked.some(({ group }) => group === 'otherwise')
  const typos = slots.map((_, s) => leads && ranked.every(({ evidence }) => !isSure(evidence[s]?.kind)))
  return ranked.filter(
    ({ group, evidence }) => group !== 'partial' || !evidence.some(({ kind }, s) => kind === 'none' && typos[s]),
  )
}

function isSure(kind: Evidence['kind'] | undefined): boolean {
  return kind === 'literal' || kind === 'pinyin'
}
