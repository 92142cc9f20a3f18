import { cellText, isMarkedFailed, isPlaceholder, withoutMarks } from './cell-text.ts'
import { withoutLabel } from './lead-in.ts'
import { noteEntries } from './notes.ts'
import { hasHan, matchingOpener } from './wrappers.ts'

/** An abstract cell taken apart. */
export interface AbstractCell {
  readonly text?: string
  readonly untranslated?: true
  readonly notes: readonly string[]
}

/** Finds the abstract in its cell: paragraphs kept, the translator's words round it and the failure mark off. */
export function parseAbstract(raw: string): AbstractCell {
  const whole = cellText(raw)
  const untranslated = isMarkedFailed(whole)
  const { text, note } = splitClosingNote(withoutHead(bareText(withoutMarks(whole))))
  const abstract = withoutLabel(joinedLines(bareText(text)))
  const notes = noteEntries(note)
  if (isPlaceholder(abstract)) return { notes }
  return { text: abstract, ...(untranslated ? { untranslated: true as const } : {}), notes }
}

/**
 * `arXiv:2302.06072v2 公告类型：替换-跨 摘要：`, which arXiv's feed puts before abstracts, translated like the rest: into
 * `纸：arXiv:2403.14952v1 类型：交叉 摘要：`, `引文:2403.09901v1 公告类型:新摘要:`, `arXiv:2403.07902v1 交叉类型：`.
 */
const FEED_HEAD = new RegExp(
  String.raw`^[《“"]?(?:[^\s：:。，]{1,6}[：:]\s*)?[^\s：:。，]{1,10}\s*[：:]\s*\d{4}\.\d{4,5}v\d{1,2}\s*` +
    String.raw`(?:(?:新|交叉|跨[^\s：:。，]{0,3})类型\s*[：:]|` +
    String.raw`(?:[^\s：:。，]{0,8}(?:类型|类别|公告|通告|语种)[^\s：:。，]{0,3}|Announce Type)\s*[：:]\s*` +
    String.raw`(?:[^：:。\n]{1,30}?(?:摘要|文摘|简介|概述|抽象|Abstract)\s*[：:]|` +
    String.raw`[^\s：:。，]{1,6}?\.?[。\s]|` +
    String.raw`(?:新|交叉(?:列表|列出|领域|学科)?|跨(?:领域|学科|主体|越|界|过)?|替换(?:[-－—]?(?:交叉|跨))?)[。\s]?|` +
    String.raw`[^\s：:。，]{1,13}[。\s]))\s*`,
  'i',
)
/** The label of the abstract itself, on its own line or before its text. */
const OWN_LABEL =
  /^(?:#{1,6}\s+(?:中文)?摘要\s*\n+)|^(?:\*\*|#{1,6}\s+|【)?(?:(?:这里?是|以下是)?(?:翻译[后过]?的?|中文|论文|文章)*)?(?:摘要|Abstract)(?:翻译|译文|如下)*(?:\*\*)?(?:\s*[：:]|\s*[】]|。(?=.{20}))(?:\*\*)?\s*/i

function withoutHead(text: string): string {
  let bare = text
  const announced = /^[^\n]{0,80}(?:翻译|译文|摘要)[^\n]{0,20}[：:]\s*\n+/.exec(bare)?.[0]
  if (announced !== undefined && announced.length < bare.length) bare = bare.slice(announced.length)
  for (const head of [OWN_LABEL, FEED_HEAD, OWN_LABEL]) {
    const found = head.exec(bare.slice(0, 200))?.[0] ?? ''
    if (found.length < bare.length) bare = bare.slice(found.length)
  }
  return bare
}

/** A paragraph that can only be the translator's: it opens with the label of a note, in brackets, bold or bare. */
const NOTE_PARAGRAPH =
  /\n[ \t]*(?:[（(［【[]|\*{1,2}|[>※][ \t]*|#{1,6}[ \t]+){0,3}(?:译者?注|注释?|备注|(?:补充)?说明|解析|注意(?=[：:][^\n]*译)|(?:专业|关键|核心)?术语(?:说明|处理|对照|解释|翻译)|(?:本|该|此|以上)?(?:翻译|译文)(?:说明|解析|要点|备注|思路|策略|注释|特点)?|(?:translat(?:ion|or['’]s) )?note)\*{0,2}\s*[：:】]/i
/** The same behind the last sentence of a paragraph; the authors' own notes do not speak of translating. */
const NOTE_AT_END = /(?<=[。！？])\s*(?:译者?注|注)[：:](?=[^\n]{0,300}(?:译|原文))[^\n]*$/
/** Closing words to whoever asked. */
const PARTING =
  /\n[ \t]*(?:[（(【[]|\*\*){0,3}(?:翻译(?:完毕|结束|完成)|希望(?:这|对|以上|能)[^\n]{0,40}帮助|如果?(?:您|你)?(?:需要|有)(?:其他|任何|进一步|更多|我)|如需|(?:以上|本|该|此|这段|这个)(?:翻译|译文)(?:严格|在|保留|力求|遵循|采用|准确|已|既|旨在|为|是))[^\n]*$/

function splitClosingNote(text: string): { text: string; note: string } {
  const trimmed = text.trim()
  const at =
    noteParagraph(trimmed) ?? bracketAtEnd(trimmed) ?? PARTING.exec(trimmed)?.index ?? NOTE_AT_END.exec(trimmed)?.index
  return at === undefined || at === 0 ? { text: trimmed, note: '' } : parted(trimmed, at)
}

/** An English one is the authors' own in an abstract that is not translated. */
function noteParagraph(text: string): number | undefined {
  const found = NOTE_PARAGRAPH.exec(text)
  return found && (!/note/i.test(found[0]) || hasHan(text.slice(0, found.index))) ? found.index : undefined
}

function parted(text: string, at: number): { text: string; note: string } {
  return { text: text.slice(0, at).trim().replace(RULE_AT_END, '').trimEnd(), note: text.slice(at).trim() }
}

/** A rule between an abstract and the words behind it. */
const RULE_AT_END = /\n[ \t]*(?:-{3,}|\*{3,}|={3,})$/

/** Takes off what encloses a whole abstract: `**X**`, `“X”`, `"X"`, a code fence. */
function bareText(text: string): string {
  const bare = text
    .replace(/^```\w*\n([^]*)\n```$/, '$1')
    .replace(RULE_AT_END, '')
    .trimEnd()
  const bold = /^\*\*((?:(?!\*\*)[^])+)\*\*$/.exec(bare)?.[1] ?? bare
  const quoted = bold.startsWith('“') && matchingOpener(bold) === 0 ? bold.slice(1, -1) : bold
  return /^"([^"]+)"$/.exec(quoted)?.[1] ?? quoted
}

/**
 * A bracket that closes at the very end and opens a paragraph after the first, or says that it is a note, holds a note
 * on the translation.
 */
function bracketAtEnd(text: string): number | undefined {
  const open = matchingOpener(text)
  if (open === undefined || open === 0) return undefined
  const opensParagraph = /\n\s*$/.test(text.slice(Math.max(0, open - 100), open))
  const label = /^\s*(?:译者?注|注|翻译说明|翻译注|(?:本|该|此)?(?:译文|翻译)[^：:，。]{0,6})\s*[：:]/.test(
    text.slice(open + 1, open + 40),
  )
  return opensParagraph || label ? open : undefined
}

/** Undoes the line breaks inside a paragraph of Latin text; those of Chinese text are meant. */
function joinedLines(text: string): string {
  const paragraphs: string[][] = []
  let previous = ''
  for (const line of text.split('\n').map((part) => part.trim())) {
    const wrapped = previous !== '' && !/^(?:\d{1,2}[.、)]|[-*•])\s/.test(line) && !isChinese(previous.slice(-1), line)
    if (wrapped) paragraphs.at(-1)?.push(line)
    else if (line !== '') paragraphs.push([line])
    previous = line
  }
  return paragraphs.map((lines) => lines.join(' ').trim()).join('\n')
}

function isChinese(last: string, line: string): boolean {
  return hasHan(last) || /[。！？：；，、）”]/.test(last) || hasHan(line.slice(0, 1)) || /^[（“《]/.test(line)
}
