/** The two reading aids of an abstract, both as offsets into its plain text (DESIGN.md §1). */

/** Starts of sentences that say what the paper contributes. */
const CONTRIBUTION =
  /^(为此|为了|为(解决|应对|克服|弥补|填补|突破|缓解|纠正|实现)|针对(这|上述|该)|基于(此|这)|受此启发|本(文|研究|工作|论文)|在(本文|本研究|本工作)中|我们(首次|进一步|系统)?(提出|开发|探索|探究|研究|引入|整合|推出|构建|给出|介绍|设计|证明|展示|分析|发布|评估|利用|采用))/
/** Words of a contribution anywhere in a sentence. */
const MENTION =
  /本文|本研究|本工作|(我们|作者)[^，。]{0,12}(提出|开发|研究|引入|构建|设计|证明|展示|建立|发现|表明|利用|基于)/
/** A clause that only links to the sentence before: 为解决这一问题，为此，受此启发， */
const LINKING =
  /^(?:为(?:此|了|解决|应对|克服|弥补|填补|突破|缓解|纠正|实现)|针对|基于(?:此|这)|受[^，。]{1,16}启发)(?:(?!我们|本文|本研究|作者|提出)[^，。：；]){0,24}，/
/** Starts of sentences that report results: 大量实验表明…, or a benchmark or task in the first clause. */
const RESULTS =
  /^(?:(?:此外|同时|另外|进一步)，?)?(?:我们的|通过)?(?:(?:大量|广泛|全面|多项|充分)(?:的)?)?(?:实验|结果|研究结果|研究发现|消融)|^[^，。：；]{0,24}在[^，。：；]{1,40}(?:基准|测试|任务)[^，。：；]{0,8}[中上]/
const CLOSING = /^(?:我们的)?(?:代码|项目页面|项目主页|最终|最后|这些结果|本研究(?:证实|表明))/

/** Under this many characters an abstract is one paragraph. */
const LONG = 240
const SHORTEST_PARAGRAPH = 60

/** Where the excerpt of an abstract starts: its contribution sentence without a linking clause, else 0. */
export function excerptStart(text: string): number {
  const at = contributionAt(text)
  if (at === undefined) return 0
  const clause = LINKING.exec(text.slice(at, at + 40))?.[0] ?? ''
  return at + clause.length
}

/** Where a long abstract of one paragraph may be split: before the contribution, each result and the closing. */
export function paragraphSplits(text: string): number[] {
  if (text.length <= LONG || text.includes('\n')) return []
  const contribution = contributionAt(text) ?? 0
  const splits: number[] = []
  for (const at of sentenceStarts(text)) {
    const sentence = text.slice(at, at + 80)
    const turns = at === contribution || (at > contribution && (RESULTS.test(sentence) || CLOSING.test(sentence)))
    if (turns && at - (splits.at(-1) ?? 0) >= SHORTEST_PARAGRAPH) splits.push(at)
  }
  return splits
}

function contributionAt(text: string): number | undefined {
  const starts = sentenceStarts(text)
  const starting = starts.find((at) => CONTRIBUTION.test(text.slice(at, at + 20)))
  return starting ?? starts.find((at, i) => MENTION.test(text.slice(at, starts[i + 1])))
}

/** Offsets at which a sentence starts, from 0. */
function sentenceStarts(text: string): number[] {
  const ends = text.matchAll(/(?:[。！？][”’）】]*|\n)\s*/g)
  return [0, ...[...ends].map(({ index, 0: end }) => index + end.length)].filter((at) => at < text.length)
}
