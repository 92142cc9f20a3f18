import { alignedStretch } from './align-search.ts'
import type { FoldedTexts } from './folded-texts.ts'
import type { Evidence, SoundMatch } from './evidence.ts'
import type { QueryPlan } from './plan.ts'
import type { Word } from './query.ts'
import type { Ranked } from './ranked.ts'
import { isHanUnit } from './text-units.ts'

/**
 * What decides among papers that have the query equally well. All of it is less than what a better match is worth.
 *
 *     titleBonus   the title begins with the query, has it in a row, in its order, or is about little else
 *     soundFit     what sounds so begins and ends where words do
 *     settleFew    the same for text, and how much of the title it is, when few papers have it: then it is a title half
 *                  remembered, and no topic
 */
const BEGINS = 0.06
const INSIDE = 0.03
const SHARE = 0.1
const ORDER = 0.01
const LEAST_TITLE = 10

/** What the title as a whole says for the query. */
export function titleBonus({ query, slots }: QueryPlan, { title }: FoldedTexts): number {
  const phrase = title.startsWith(query.phrase) ? BEGINS : title.includes(query.phrase) ? INSIDE : 0
  if (slots.length < 2 || !slots.some(({ word }) => word.han)) return phrase
  let [length, last, inOrder] = [0, -1, true]
  for (const { word } of slots) {
    const at = title.indexOf(word.text)
    if (at >= 0) length += word.text.length
    inOrder &&= at > last
    last = at
  }
  return phrase + (SHARE * length) / Math.max(LEAST_TITLE, title.length) + (inOrder ? ORDER : 0)
}

const FIT = 0.015

/**
 * What decides among titles that sound the same: whether the stretch begins and ends where words do. `xxyc` is rather
 * 信息|预测 than the middle of 在线学习预测.
 */
export function soundFit(evidence: readonly Evidence[], texts: FoldedTexts): number {
  const at = evidence.find((own) => own.at !== undefined)?.at
  return at === undefined ? 0 : FIT * texts.endsAround(at.start, at.end)
}

/** With more papers as good as the best the text is a topic: then the newest come first. */
const FEW = 8
const NEAR = 0.02
const TEXT_FIT = 0.004
const TITLE_SHARE = 0.012
/** A word of so few characters is a topic: then the newest come first, whatever their titles. */
const TOPIC_LENGTH = 2

/**
 * When few papers have the text as well as the best, rather those where it stands by itself: 视频推理 is rather all of
 * 基于事实的视频推理 than the beginning of 视频推理模型的评测. And rather where it is more of the title's Chinese: `sptl` is
 * rather VideoR1：视频推理 than 长文档与视频推理的统一评测.
 */
export function settleFew(
  plan: QueryPlan,
  ranked: readonly Ranked[],
  textsOf: (paper: number) => FoldedTexts,
): Ranked[] {
  const literal = ranked.filter(({ group }) => group === 'literal')
  const group = literal.length > 0 ? literal : ranked.filter((one) => one.group === 'otherwise')
  const best = group.reduce((most, { score }) => Math.max(most, score), 0)
  const near = new Set(group.filter(({ score }) => score >= best - NEAR))
  if (near.size < 2 || near.size > FEW) return [...ranked]
  return ranked.map((one) => {
    if (!near.has(one)) return one
    const texts = textsOf(one.paper)
    const score = one.score + TEXT_FIT * textFit(plan, one, texts) + TITLE_SHARE * titleShare(plan, one, texts)
    return { ...one, score }
  })
}

/** How well the words of a query stand by themselves in a title, from 0 to 4 on the average. */
function textFit({ slots }: QueryPlan, { evidence }: Ranked, texts: FoldedTexts): number {
  if (slots.length > 1 && !slots.some(({ word }) => word.han)) return 0
  const ends = slots.map(({ word }, s) => {
    const { start, end } = stretchOf(word, evidence[s], texts.title)
    // Where the beginning of a title ends says nothing: it is still being typed.
    if (start === 0 && slots.length === 1 && evidence[s]?.kind === 'literal') return 4
    return end > start ? texts.endsAround(start, end) : 0
  })
  return ends.reduce((sum, own) => sum + own, 0) / Math.max(1, ends.length)
}

/** How much of the title's Chinese is one run as typed, or what sounds so; `titleBonus` says it of several words. */
function titleShare({ slots }: QueryPlan, { evidence }: Ranked, { title }: FoldedTexts): number {
  const stretches: Stretch[] = [...new Set(evidence.flatMap(({ at }) => at ?? []))]
  const [only] = slots
  if (slots.length === 1 && only?.word.han) stretches.push(stretchOf(only.word, evidence[0], title))
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length <= TOPIC_LENGTH) return 0
  // The beginning of a title goes on being typed, and may become all of it.
  return stretches.some(({ start }) => start === 0) ? 1 : length / Math.max(LEAST_TITLE, hanLength(title))
}

type Stretch = Pick<SoundMatch, 'start' | 'end'>

/** Where a title has a word as it was typed or, of Han, nearly so; empty where it has not. */
function stretchOf({ text, han }: Word, evidence: Evidence | undefined, title: string): Stretch {
  if (evidence?.kind === 'close' && han) return alignedStretch(text, title)
  const at = evidence?.kind === 'literal' ? title.indexOf(text) : -1
  return at < 0 ? NOWHERE : { start: at, end: at + text.length }
}

const NOWHERE: Stretch = { start: -1, end: -1 }

function hanLength(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) if (isHanUnit(text.charCodeAt(i))) length++
  return length
}
