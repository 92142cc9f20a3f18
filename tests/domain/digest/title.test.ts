import { describe, expect, it } from 'vitest'
import { parseTitle } from '#domain/digest/title.ts'

describe('parseTitle', () => {
  it.each([
    ['《医疗保健中的具身人工智能调查：技术、应用与机遇》', '医疗保健中的具身人工智能调查：技术、应用与机遇'],
    ['"塞内加尔育龄妇女产前护理决定因素的城乡差异"', '塞内加尔育龄妇女产前护理决定因素的城乡差异'],
    ['## 基于BERTopic的印地语短文本主题建模', '基于BERTopic的印地语短文本主题建模'],
    ['**《$\\texttt{KSig}$ 用户指南》**', '$\\texttt{KSig}$ 用户指南'],
    ['“10万基因组计划”', '10万基因组计划'],
  ])('takes off what wraps the whole title: %s', (raw, title) => {
    expect(parseTitle(raw)).toEqual({ title, notes: [] })
  })

  it.each([
    '对《基于衍射深度神经网络的全光学机器学习》评论的回应',
    '《甲》与《乙》',
    '“甲”与“乙”',
    '补充数据：慢病毒正反馈环路中的随机基因表达',
    'MoDec-GS: 全局到局部运动分解',
    '大型语言模型的变革潜力。',
    'Galvanin（TMEM154）是一种电场传感器',
    '翻译与语言：神经机器翻译综述',
    'A* 搜索与 [MASK] 预测：<SEG> 标记',
  ])('leaves a title alone: %s', (title) => {
    expect(parseTitle(title)).toEqual({ title, notes: [] })
  })

  it.each([
    '以下是这段文字的中文翻译：\n\n**用于MRI重建的网络**\n\n如果需要进一步调整，请告诉我！',
    '中文翻译：  \n**"用于MRI重建的网络"**  ',
    '标题：用于MRI重建的网络',
    '**标题：** 用于MRI重建的网络',
    '将这段文字翻译成中文为：用于MRI重建的网络',
    '标题翻译：用于MRI重建的网络',
    '用于MRI重建的网络 [翻译失败]',
  ])('takes off what the translator says around the title: %j', (raw) => {
    expect(parseTitle(raw)).toEqual({ title: '用于MRI重建的网络', notes: [] })
  })

  it('keeps what follows the first line as notes, in whatever words', () => {
    expect(parseTitle('整合子的适应性\n\n翻译说明：\n1. "Adaptative"译为"适应性"\n   - 体现"适应"')).toEqual({
      title: '整合子的适应性',
      notes: ['"Adaptative"译为"适应性"', '体现"适应"'],
    })
    expect(parseTitle('可解释的强化学习\n\n这段文字提到了一种方法。')).toEqual({
      title: '可解释的强化学习',
      notes: ['这段文字提到了一种方法。'],
    })
  })

  it('parts a bracketed note from a title on the same line', () => {
    expect(parseTitle('柳雷鸟种群的长期趋势（注：译文采用《中国鸟类名录》的标准译名）')).toEqual({
      title: '柳雷鸟种群的长期趋势',
      notes: ['译文采用《中国鸟类名录》的标准译名'],
    })
  })

  it('joins a Latin title that its source broke', () => {
    expect(parseTitle('A very long title that\n  goes on here')).toEqual({
      title: 'A very long title that goes on here',
      notes: [],
    })
  })

  it('falls back on the original title when the cell only discusses translations', () => {
    const raw =
      '将“AI-qualizing Science”翻译成中文，取决于上下文语境：\n\n1. **AI赋能科学**：增强。\n2. **AI平等化**：平等。'
    const { title, notes } = parseTitle(raw, 'AI-qualizing Science')
    expect(title).toBe('AI-qualizing Science')
    expect(notes.slice(1)).toEqual(['AI赋能科学：增强。', 'AI平等化：平等。'])
  })

  it('takes the first proposal of a sentence about the original title', () => {
    const raw = 'Spike sorting AI agent 可以翻译为“尖峰排序代理”或“尖峰分类代理”。'
    expect(parseTitle(raw, 'Spike sorting AI agent')).toEqual({ title: '尖峰排序代理', notes: [raw] })
  })

  it('has no title for an empty cell or a placeholder', () => {
    expect(parseTitle('  ')).toEqual({ notes: [] })
    expect(parseTitle('N/A')).toEqual({ notes: [] })
  })
})
