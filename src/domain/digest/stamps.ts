/** What arXiv's feed puts into titles besides the title: `. (arXiv:2301.06646v3 [cs.LG] UPDATED)`. */
import { hasHan } from './wrappers.ts'

const NUMBER = String.raw`(?<![\p{L}\d])arXiv\s*[：:]\s*\d{4}\.\d{4,5}(?:v\d{1,2})?`
const STAMP = new RegExp(
  String.raw`\s*(?:[（(]\s*${NUMBER}[^（()）]{0,60}[)）]|${NUMBER}(?:\s*\[[\w.-]{2,20}\])?(?:\s*[A-Z ]{3,12}$)?)`,
  'iu',
)
/** Longer lines are no titles. */
const LONGEST_LINE = 2000
/** Between a title and its translation. */
const JOINT = /^的?(?:(?:中文)?(?:标题)?(?:翻译|译文))?(?:(?:中文|翻译)?标题)?\s*(?:[：:–—-]+\s*)?/

/**
 * A title without stamps. Behind one in the middle stands the translation, or the rest of the same title:
 *
 *     TimeGPT-1. (arXiv:2310.03589v1 [cs.LG]) - 时间序列的基础模型   →  时间序列的基础模型
 *     对“…”的评论 (arXiv:2304.05936v1 [econ.TH])的纠正意见         →  对“…”的评论的纠正意见
 */
export function withoutStamp(title: string): string {
  const stamp = title.length > LONGEST_LINE ? null : STAMP.exec(title)
  // A title may be about the arXiv; a number makes it a stamp.
  if (!stamp) return title
  const before = title.slice(0, stamp.index).trim()
  const after = title.slice(stamp.index + stamp[0].length).trim()
  if (after.replace(/^[。.\s]+/, '') === '') return before === '' ? title : before
  if (before === '') return after.replace(JOINT, '')
  if (hasHan(before) || !hasHan(after)) return /^的(?:中文)?(?:翻译|译文|标题)$/.test(after) ? before : before + after
  return after.replace(JOINT, '').replace(/^[（(](.+)[)）]$/, '$1')
}
