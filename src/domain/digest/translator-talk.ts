/** How a language model talks where it should only have translated: by the shape of the sentence, not by one word. */
import { hasHan, matchingOpener } from './wrappers.ts'

/** Longer lines are no titles; looking for phrases in them would only cost time. */
const LONGEST_LINE = 2000

/** True when a line apologises or asks for the text instead of giving a title. */
export function isRefusal(line: string): boolean {
  const start = line.slice(0, 200)
  if (/^(?:非常|很|十分)?(?:抱歉|对不起|不好意思)[，,。！!]/.test(start))
    return /(?:无法|不能|没有|未能|请您?|尚未)[^：:]{0,80}(?:翻译|提供|处理|文本|内容|原文)/.test(start)
  return (
    /^(?:您|你)(?:似乎|好像|可能)?(?:并?没有|尚未|未|忘记)(?:提供|给出|附上)/.test(start) ||
    /^请(?:您)?(?:提供|给出|输入|发送)(?:需要|要|您|待|完整|具体).{0,20}(?:翻译|文本|内容|原文|标题|文字)/.test(
      start,
    ) ||
    /^我(?:无法|不能|没有办法)(?:直接)?(?:翻译|提供|访问|处理|查看)/.test(start) ||
    /^(?:I['’]m sorry|Sorry|I apologi[sz]e|I cannot|I can['’]t|I['’]m unable),? .{0,120}(?:translat|assist|provide|text)/i.test(
      start,
    )
  )
}

/** True when a line speaks about the text it was given: `这段文字描述了…`, `该标题可以理解为…`. */
export function isAboutTheText(line: string): boolean {
  return /^(?:这段|这个|这句|这篇|该|此|上述|以上|这一)(?:文字|标题|题目|句话|话|短语|英文|词组|段落|原文)(?!党|生成|分类|检测|识别|摘要)/.test(
    line,
  )
}

/** The first phrase in quotes that a sentence about the text offers as its translation. */
export function offeredTranslation(line: string, original: string | undefined): string | undefined {
  if (line.length > LONGEST_LINE || !hasHan(line)) return undefined
  const bare = line.replace(/^["“「]/, '')
  if (original !== undefined && bare.toLowerCase().startsWith(original.toLowerCase()))
    return /^["”」]?\s*\p{Script=Han}[^“"「《]{0,20}[“"「《]([^”"」》]{2,200})[”"」》]/u.exec(
      bare.slice(original.length),
    )?.[1]
  const asked =
    isAboutTheText(line) ||
    /^["“「《][^"”」》]{2,300}["”」》]\s*(?:可以?|应|通常|的)?(?:被)?(?:中文)?(?:翻译|译)/.test(line) ||
    /^请?[将把](?:这|该|此|上述|以上|英文|原文|标题|题目|["“「])/.test(line)
  if (!asked) return undefined
  return /(?:翻译|译)(?:成|为|作)?(?:中文)?(?:标题|后)?(?:可以|应|通常)?(?:为|是|成|作)[：:]?\s*[“"「《]([^”"」》]{4,200})[”"」》]/.exec(
    line,
  )?.[1]
}

/** Labels that only notes on a translation have. */
const SURE_LABEL = new RegExp(
  `^(?:\\*\\*)?(?:${[
    '(?:译者?|编者?|校|附|脚)?注释?|译者|备注|按语?',
    '(?:专业|关键|核心)?术语(?:说明|解析|处理|对照|解释|翻译|注释)?|(?:补充|解析|解释|处理|译法)说明',
    '(?:关于)?(?:本|该|此)?(?:翻译|译文)[^：:，。]{0,8}',
    // 或译, 也可译为, 原文, 英文标题
    '(?:或|也|亦|又|还)?可?(?:直|意)?译(?:为|作|成)?|(?:英文|原文|原始?)(?:标题|题目|题名|名)?',
    "(?:translat(?:ion|ors?|or['’]s)\\s+)?notes?",
  ].join('|')})(?:\\*\\*)?\\s*[：:]`,
  'i',
)
/** What a note opens with that has no label. */
const SURE_START =
  /^(?:(?:或|也|亦|又|还)可?译(?:为|作|成)?["“]|(?:此|该|本)(?:处|翻译|译文|译法)|请(?:提供|注意|告知)|保留(?:了)?(?:英文|原文|原名|缩写|术语))/
/** Labels that notes share with titles: what follows must be long, and about translating where nothing else parts it. */
const LIKELY_LABEL = /^\p{Script=Han}{1,8}[：:]/u
const TALK =
  /译[为作成]|直译|意译|译文|译法|(?:本|该|此|以上)翻译|不译|翻译[为成]|(?:英文|原文|术语|缩写)[^，。]{0,6}(?:保留|不变)|保留(?:了)?(?:英文|原文|原名|缩写)/

/** A title line parted from what the translator wrote behind it on the same line. */
export interface PartedLine {
  readonly title: string
  /** Empty when there is none. */
  readonly note: string
}

/** Parts a title from notes, parting words and stamps that follow it on its own line. */
export function withoutTrailingTalk(line: string): PartedLine {
  if (line.length > LONGEST_LINE) return { title: line, note: '' }
  const bare = line.replace(STAMP, '')
  const cut = bracketNote(bare) ?? openNote(bare) ?? partingWords(bare)
  if (cut === undefined || cut === 0) return { title: bare, note: '' }
  // The star before a note in italics is the note's.
  return { title: bare.slice(0, cut).replace(/[\s—]*(?:\s[*_]{1,2})?$/, ''), note: bare.slice(cut).trim() }
}

/** `（标题翻译）`: says what the text is, and nothing else. */
const STAMP =
  /\s*[（(［【[](?:(?:学术|中文|论文|文章|标题|参考|规范|专业)*(?:标题|译文|译名|译法|翻译|直译|意译|译注|译)|完)[)）］】\]]\s*[。.]?$/

/** Brackets that close the line and hold a note. */
function bracketNote(line: string): number | undefined {
  const trimmed = line.replace(/[。.]$/, '')
  const open = matchingOpener(trimmed)
  if (open === undefined || open === 0) return undefined
  const inside = trimmed.slice(open + 1, -1).trim()
  if (SURE_LABEL.test(inside) || SURE_START.test(inside)) return open
  if (inside.length >= 15 && LIKELY_LABEL.test(inside)) return open
  return inside.length >= 8 && TALK.test(inside) && /[，。；、"“]/.test(inside) ? open : undefined
}

/** A sentence behind the title's own that speaks about the translation or the title. */
const ABOUT_TRANSLATION =
  /(?<=[。！？!?]["”》）)]?\s*)(?:(?:该|此|本|这个|这一|以上|上述)(?:翻译|译文|译法|标题|题目)|翻译(?:时|中|过程)|请注意|其中[，,]?["“][^"”]{1,40}["”](?:翻?译|保留|指)).{4}/u

/** A note without closing bracket, or without any. */
function openNote(line: string): number | undefined {
  // 肿瘤（注：良性）的检测: a short one that the title goes on behind is its own.
  const bracket =
    /[（(［【[]\s*(?:\*\*)?(?:译者?注|翻译说明|翻译注|注)(?:\*\*)?[：:](?![^（()）]{1,12}[)）]\p{Script=Han})/u.exec(
      line,
    )
  if (bracket) return bracket.index
  const sure = /(?<=[。！？!?”"》）)\s]|——)\*{0,2}(?:翻译(?:说明|解析|思路|要点)|译者?注|注)\*{0,2}[：:]/.exec(line)
  if (sure) return sure.index
  const english = /(?<=[。.\s])(?:translat(?:ion|or['’]s) )?notes?: /i.exec(line)
  if (english && hasHan(line.slice(0, english.index))) return english.index
  const sentence = ABOUT_TRANSLATION.exec(line)
  if (sentence) return sentence.index
  const likely = /(?<=[。！？!?”"》）)\s])(?:\*\*)?(?:说明|备注|解析|解释|注释)(?:\*\*)?[：:]/.exec(line)
  return likely && TALK.test(line.slice(likely.index)) ? likely.index : undefined
}

/** `希望这个翻译对你有帮助！`, `如需进一步修改，请告诉我。` */
function partingWords(line: string): number | undefined {
  const match =
    /(?<=[。！？!?”"》）)*\s])(?:希望(?:这|对|能|以上)|如果?(?:您|你)?(?:有|需要?)(?:其他|任何|进一步|更多|我|需要|疑问)|[如若]需|请(?:告诉|告知)我|需要(?:进一步|我))/.exec(
      line,
    )
  if (!match) return undefined
  return /帮助|告诉|告知|联系|随时|提供|要求|需求|满意/.test(line.slice(match.index)) ? match.index : undefined
}
