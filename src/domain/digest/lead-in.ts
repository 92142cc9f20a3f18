/** What people call good, in front of a word for a translation. Not those of kinds of translation, such as 机器翻译. */
const MODIFIER =
  '论文|文章|文献|中文|汉语|建议|推荐|最终|最佳|参考|标准|规范|学术化?|专业化?|正式|更?(?:准确|贴切|自然|简洁|流畅|地道)的?'

/** `好的，`, `Sure!`: said before a label. By itself it may begin a real title. */
const COURTESY =
  /^(?:好的?|当然(?:可以)?|没问题|可以|收到|明白了?|ok(?:ay)?|sure|certainly|of course)\s*[，,！!。.]\s*/i

/**
 * What a translator says before the title, always closed by a colon. A line of its own needs no more than the colon;
 * on the title's own line only words about translating count, since `补充数据：…` begins a real title.
 */
const LABEL = new RegExp(
  '^(?:' +
    [
      // 标题翻译, 论文标题, 中文译名为, 翻译过的论文标题, 文中的翻译标题
      '(?:这里?(?:就)?是|文中的|该文(?:的)?|(?:本文|论文|文章)的)?' +
        `(?:${MODIFIER}|英文|优化|完整|主|译后|翻译[后过]?的?|润色后?的?)*` +
        '(?:标题|题目|题名|译名|译文|译法|译题|中译|中英对照)(?:已?翻译|译文|译名|建议|结果|版本|为|是|如下)*',
      // 标题的中文翻译为, 论文题目的译文
      '(?:标题|题目|题名|论文|文章|原文|英文)+的(?:中文)?(?:翻译|译文|译名|译法)(?:结果|如下|为|是)*',
      // 译, 中文, 英译中
      '译|中文|汉语|英译中|英译汉|汉译',
      // 中文翻译, 论文翻译, 翻译结果为, 翻译成中文是
      `(?:${MODIFIER}|优化后的|完整)*翻译(?:结果|如下|成中文|为中文|后|为|是)*`,
      // 可译为, 直译, 可以翻译成
      '(?:可以?|应|建议)(?:直接)?(?:翻译|译)[为成作]|[直意]译(?:为|是)?',
      // 好的，以下是这段文字的翻译
      '(?:以下|下面)(?:是|为)[^：:，。]{0,60}',
      // 将这段文字翻译成中文为, 这句话的翻译是
      '(?:请?[将把](?=这|该|此|上述|以上|其|英文|原文|标题|题目|["“「])|这[段个句篇里]?|该|此|上述)[^：:，。]{0,80}' +
        '(?:翻译|译)[成为作]?(?:中文|汉语)?(?:后|的?结果|标题|版本)?(?:为|是|如下|可以是)*',
      "(?:here(?:\\s+is|['’]s)\\s+)?(?:the\\s+)?(?:chinese\\s+|translated\\s+)*(?:translation|title)(?:\\s+of\\s+the\\s+title)?" +
        '(?:\\s+(?:is|in\\s+chinese|translates\\s+to|can\\s+be\\s+translated\\s+as))*',
    ].join('|') +
    // 标题（中文）：
    ')\\s*(?:[（(](?:中文|标题|译文|翻译|中文翻译|中文版)[)）])?\\s*[：:]\\s*',
  'i',
)

/** Words that announce a translation and need no colon, when they are all a line says. */
const ANNOUNCEMENT = new RegExp(
  '^[【\\[]?(?:' +
    [
      '好的|当然(?:可以)?|没问题|收到|明白了?|ok(?:ay)?|sure|certainly|of course',
      '(?:好的[，,])?(?:以下|下面)(?:是|为).{0,60}(?:翻译|译文|结果)',
      '(?:论文|中文|英文|标题|最终)*(?:翻译|译文|译名|译题|标题|题目)(?:结果|如下)?',
      '(?:这|该|此)[段个句篇]?(?:文字|标题|英文|话)?(?:的中文)?可以(?:翻译|译)[为成]',
    ].join('|') +
    ')[】\\]]?[。！!，,.]?$',
  'i',
)

/** True for a whole line that only announces what follows. */
export function isLeadIn(line: string): boolean {
  const bare = line
    .replaceAll('**', '')
    .replace(/^#{1,6}\s+/, '')
    .trim()
  return bare.length <= 400 && (/[：:]$/.test(bare) || (bare.length <= 80 && ANNOUNCEMENT.test(bare)))
}

/** The line without a label such as `标题翻译：` or `【译文】` before its text. */
export function withoutLabel(line: string): string {
  const bare = line
    .replace(/^\*\*([^*：:]{1,20}[：:])\*\*/, '$1')
    .replace(/^\*\*([^*：:]{1,20})\*\*\s*([：:])/, '$1$2')
    .replace(/^[【[](?:论文|中文|文章)*(?:标题|题目|译文|翻译|译名)[】\]]\s*[：:]?\s*(?=\S)/, '')
    // {"title": "X"}
    .replace(/^\{?\s*"(?:[a-z_]*(?:title|translation)|标题|中文标题|翻译|译文)"\s*[：:]\s*"(.+)"\s*\}?$/i, '$1')
    // 可译为《X》
    .replace(/^(?:可以?|应|建议)(?:翻译|译)[为成作]\s*(?=[“"《「])/, '')
  const courtesy = COURTESY.exec(bare)?.[0].length ?? 0
  const label = LABEL.exec(bare.slice(courtesy, courtesy + 200))?.[0]
  const from = label === undefined ? 0 : courtesy + label.length
  if (from === 0 || from === bare.length) return bare.length < line.length && bare !== '' ? bare : line
  return bare.slice(from)
}
