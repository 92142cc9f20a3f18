import { hasHan, unwrapped } from './wrappers.ts'

/** Shorter originals are names, which a translation may well begin or end with. */
const SHORTEST = 12

/** Longer lines are no titles. */
const LONGEST_LINE = 2000

/** A title without the original title that a translator put before or behind it, parted by a sign, a bracket or a word. */
export function withoutOriginal(title: string, original: string | undefined): string {
  const known = original?.trim().toLowerCase().replace(/\.$/, '')
  if (
    known === undefined ||
    known.length < SHORTEST ||
    !known.includes(' ') ||
    title.length > LONGEST_LINE ||
    !hasHan(title)
  )
    return title
  const lower = title.toLowerCase()
  const head = /^["“《]?/.exec(title)?.[0].length ?? 0
  if (lower.startsWith(known, head)) {
    const rest = title.slice(head + known.length)
    const joint =
      /^[.。]?["”》]?\s*(?:的?(?:中文)?(?:标题)?(?:翻译|译文|译名|译)[成为作]?(?:中文)?(?:是|为)?\s*[：:]?|[：:|/]|[-=]*>|→|[–—-]+)\s*/.exec(
        rest,
      )?.[0]
    const bracket = /^[.。]?["”》]?\s*[（(](.+)[)）]$/.exec(rest)?.[1]
    const found = unwrapped(bracket ?? (joint === undefined ? '' : rest.slice(joint.length)))
    return hasHan(found) && found.length >= 4 ? found : title
  }
  const at = lower.lastIndexOf(known)
  const behind = title.slice(at + known.length)
  const before =
    /^(.*?\p{Script=Han}.*?)["”》]?\s*(?:[（(【[|/：:]|[–—]+)[^\p{Script=Han}]{0,3}(?:(?:英文|原文|原)(?:标题|题目?|名)?[：:])?\s*["“《]?$/u
  if (at <= 0 || !/^[.。"”》)）】\]\s]*$/.test(behind)) return title
  return before.exec(title.slice(0, at))?.[1] ?? title
}
