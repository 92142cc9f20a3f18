/**
 * What a translator says before the title, always closed by a colon. A line of its own needs no more than the colon;
 * on the title's own line only words about translating count, since `补充数据：…` begins a real title.
 */
const LABEL = new RegExp(
  '^(?:' +
    [
      // 标题翻译, 论文标题, 中文译名为
      '(?:论文|文章|中文|英文|译后|翻译后?的?)*(?:标题|题目|题名|译名|译文|译题)(?:翻译|译文|为|是|如下)*',
      // 中文翻译, 翻译结果为
      '(?:中文)?翻译(?:结果|如下|为|是)*',
      // 以下是这段文字的翻译
      '以下(?:是|为)[^：:，。]{0,60}',
      // 将这段文字翻译成中文为, 这句话的翻译是
      '(?:请?[将把对]|这|该|此|上述)[^：:，。]{0,40}(?:翻译|译)[^：:，。]{0,10}',
    ].join('|') +
    ')[：:]\\s*',
)

/** True for a whole line that only announces what follows. */
export function isLeadIn(line: string): boolean {
  const bare = line.replaceAll('**', '').trim()
  return bare.length <= 400 && /[：:]$/.test(bare)
}

/** The line without a label such as `标题翻译：` before its text. */
export function withoutLabel(line: string): string {
  const bare = line.replace(/^\*\*([^*：:]{1,20}[：:])\*\*/, '$1')
  const label = LABEL.exec(bare)?.[0]
  return label === undefined || label.length === bare.length ? line : bare.slice(label.length)
}
