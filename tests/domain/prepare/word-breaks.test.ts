import { describe, expect, it } from 'vitest'
import { withWordBreaks } from '#domain/prepare/word-breaks.ts'
import { BREAK, plainText } from '#domain/rich-text.ts'

const broken = (title: string) => withWordBreaks([title]).map(String).join('').replaceAll(BREAK, '|')

describe('withWordBreaks', () => {
  it('breaks between words, and keeps suffixes with them', () => {
    expect(broken('视频操作链的推理')).toBe('视频|操作链的|推理')
    expect(broken('基于多模态控制的组合式图像生成')).toBe('基于|多模态|控制的|组合式|图像|生成')
  })

  it('keeps together what the segmenter takes apart', () => {
    expect(broken('面向在线学习的可解释对齐')).toBe('面向|在线|学习的|可解释|对齐')
    expect(broken('端到端的自监督超参数优化')).toBe('端到端的|自监督|超参数优化')
    expect(broken('知识图谱与核方法')).toBe('知识图谱|与|核|方法')
  })

  it('keeps marks with their words', () => {
    expect(broken('矩阵：（点对点）“框架”！')).toMatch(/^矩阵：\|（[^|]/)
    expect(broken('矩阵：（点对点）“框架”！')).not.toMatch(/\|[：）”！]|[（“]\|/)
  })

  it('never breaks inside Latin text', () => {
    expect(broken('GPT-4o: A 1.5M-token test')).not.toContain('|')
  })

  it('counts pieces that are no text', () => {
    const title = withWordBreaks(['G', ['sup', '2'], 'VLM：视觉语言模型'])
    expect(title).toEqual(['G', ['sup', '2'], `VLM：${BREAK}视觉${BREAK}语言${BREAK}模型`])
    expect(plainText(title)).toBe('G2VLM：视觉语言模型')
  })
})
