import { describe, expect, it } from 'vitest'
import { createSearchIndex } from '#domain/search/search-index.ts'
import type { SearchRecord } from '#domain/search-wire.ts'
import { record } from './sample-records.ts'

function idsOf(query: string, records: readonly SearchRecord[]) {
  const index = createSearchIndex()
  index.add(records)
  return index.search(query, 20).hits.map(({ id }) => id)
}

describe('what decides among equals', () => {
  it('of the few that have a text, takes those first where it stands by itself, and of many the newest', () => {
    const part = record('2501.00001', '对抗性视频推理模型的评测', { day: '2025-03-01' })
    const whole = record('2501.00002', '基于事实的视频推理', { day: '2025-01-01' })
    expect(idsOf('视频推理', [part, whole])).toEqual([whole.id, part.id])
    expect(idsOf('视频推里', [part, whole])).toEqual([whole.id, part.id])
    const [older, newer] = [
      record('2501.00003', '视频推理：一种方法', { day: '2025-01-01' }),
      record('2501.00004', '视频推理模型的评测', { day: '2025-03-01' }),
    ]
    expect(idsOf('视频推理', [older, newer])).toEqual([newer.id, older.id])
    const others = Array.from({ length: 8 }, (_, i) => record(`2501.0001${i}`, '对抗性视频推理模型的评测'))
    expect(idsOf('视频推理', [...others, part, whole]).at(-1)).toBe(whole.id)
  })

  it('of the few that have a text, takes those first of whose Chinese it is more, however it was typed', () => {
    const long = record('2501.00001', '长文档与视频推理的统一评测和分析', { day: '2025-03-01' })
    const short = record('2501.00002', 'LongVideoBench-R1：面向视频推理的评测', { day: '2025-01-01' })
    for (const query of ['视频推理', '视频推里', '频视推理', 'shipintuili', 'shipin tuili', 'sptl'])
      expect(idsOf(query, [long, short])).toEqual([short.id, long.id])
    expect(idsOf('视频', [long, short])).toEqual([long.id, short.id])
    const other = record('2501.00003', '面向视频推理的方法', { abstract: '我们分析上下文。', day: '2025-01-01' })
    const begun = record('2501.00004', '视频推理的统一评测和分析方法', {
      abstract: '我们分析上下文。',
      day: '2025-02-01',
    })
    expect(idsOf('视频推里', [other, begun])).toEqual([begun.id, other.id])
    expect(idsOf('分析上下文', [other, begun])).toEqual([begun.id, other.id])
  })

  it('takes a run with one character missing before one with more, though the pairs of that are rarer', () => {
    const records = [
      record('2501.00001', '高分辨率图像高效生成的令牌', { day: '2025-03-01' }),
      record('2501.00002', '医学图像中高效的子类分割', { day: '2025-01-01' }),
      ...Array.from({ length: 3 }, (_, i) => record(`2501.001${10 + i}`, '高效的方法')),
    ]
    expect(idsOf('图像高效的', records).slice(0, 2)).toEqual(['2501.00002', '2501.00001'])
  })
})
