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
    '对一种大型多语言语言模型（BLOOM）的翻译表现进行研究：WMT数据集的评估',
    '将您的无意义翻译：黑盒对抗攻击机器翻译系统',
    '将语言模型集成到直接语音翻译中：控制性别变化的推断时间解决方案',
    '根际真菌解析：从形态到功能',
    '对不起，先生？你的语言模型正在泄漏（信息）',
    '对低资源语言的机器翻译（第二部分：评估与讨论）',
    '重现：一个希望',
    '好的，但并非总是公正：对三个商业机器翻译系统性别偏见的评估',
    '回译：低资源翻译的数据增强',
    '量子计算（第1部分）',
    '肿瘤（注：良性）的检测',
    'arXiv上的预印本：引用分析',
    '迭代翻译：使用中间序列来提高神经机器翻译的领域鲁棒性',
    '我们需要对齐吗？这个问题',
    '$\\nu$ 振荡与 \\nu 中微子',
    '学习\\n-gram 模型',
    'Schr\\"odinger桥',
    '【综述】深度学习',
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
    '好的，以下是翻译：\n\n用于MRI重建的网络',
    '当然可以！\n\n**用于MRI重建的网络**',
    '【译文】用于MRI重建的网络',
    '翻译结果\n用于MRI重建的网络',
    '这里是翻译过的论文标题：用于MRI重建的网络',
    '文中的翻译标题: 用于MRI重建的网络',
    '该文题目为："用于MRI重建的网络"',
    '该文标题已翻译为：用于MRI重建的网络',
    '《论文标题：用于MRI重建的网络》',
    '将其翻译成中文为：“用于MRI重建的网络”',
    '可译为：用于MRI重建的网络',
    '```\n用于MRI重建的网络\n```',
    '<think>\n先看术语：\n</think>\n\n用于MRI重建的网络',
    '《用于MRI重建的网络》。',
    '> 用于MRI重建的网络',
    'Here is the translation:\n\n用于MRI重建的网络',
    '好的，这个标题可以翻译为：\n\n**用于MRI重建的网络**',
    'OK，翻译如下：用于MRI重建的网络',
    '收到。\n\n用于MRI重建的网络',
    '更准确的翻译：用于MRI重建的网络',
    '学术译文：用于MRI重建的网络',
    '标题（中文）：用于MRI重建的网络',
    '标题的中文翻译为：用于MRI重建的网络',
    '英译中：用于MRI重建的网络',
    '[译文]用于MRI重建的网络',
    '**中文标题**: 用于MRI重建的网络',
    '可译为《用于MRI重建的网络》',
    'The title translates to: 用于MRI重建的网络',
    'Sure! Here is the translation of the title:\n\n**用于MRI重建的网络**',
    '{\n"title": "用于MRI重建的网络"\n}',
    '***用于MRI重建的网络***',
    '<b>用于MRI重建的网络</b>',
    '“用于MRI重建的网络"',
    '\\"用于MRI重建的网络\\"',
    '‘用于MRI重建的网络’',
    '【用于MRI重建的网络】',
    '**用于MRI重建的网络',
    '用于MRI重建的网络》',
    '用于MRI重建的网络（译文）',
    '用于MRI重建的网络（学术翻译）',
    '用于MRI重建的网络（标题翻译）',
    '用于MRI重建的网络 (arXiv:2301.06646v3 [cs.LG] UPDATED)',
    '用于MRI重建的网络（arXiv：2303.08732v1 [stat.AP]）',
  ])('takes off what the translator says around the title: %j', (raw) => {
    expect(parseTitle(raw)).toEqual({ title: '用于MRI重建的网络', notes: [] })
  })

  it.each([
    ['TimeGPT-1. (arXiv:2310.03589v1 [cs.LG]) - 时间序列的基础模型', '时间序列的基础模型'],
    [
      'Lie Group Decompositions for Equivariant Neural Networks. (arXiv:2310.11366v1 [cs.LG]) (等变神经网络的Lie群分解)',
      '等变神经网络的Lie群分解',
    ],
    [
      'Metacognitive threshold: a computational account. (arXiv:2310.13005v1 [cs.OH])的翻译标题: 元认知阈值：一个计算模型。',
      '元认知阈值：一个计算模型。',
    ],
    [
      'Off-Policy Primal-Dual Safe Reinforcement Learning. (arXiv:2401.14758v1 [cs.LG]) 论文的题目是：离策略原双安全强化学习',
      '离策略原双安全强化学习',
    ],
    ['Dyadic Reinforcement Learning. (arXiv:2308.07843v1 [cs.LG]) 该论文标题已翻译：二元强化学习。', '二元强化学习。'],
    [
      '对“带隐藏信息的链接机制”的评论 (arXiv:2304.05936v1 [econ.TH])的纠正意见',
      '对“带隐藏信息的链接机制”的评论的纠正意见',
    ],
    ['用于MRI重建的网络 arXiv:2301.06646v3', '用于MRI重建的网络'],
    ['(arXiv:2301.06646v3 [cs.LG]) 用于MRI重建的网络', '用于MRI重建的网络'],
  ])('takes a stamp of the feed out of a title, wherever it stands: %s', (raw, title) => {
    expect(parseTitle(raw)).toEqual({ title, notes: [] })
  })

  it.each([
    ['（译者注：MRI指磁共振成像）\n\n**用于MRI重建的网络**', 'MRI指磁共振成像'],
    ['注：MRI为磁共振成像。\n\n用于MRI重建的网络', 'MRI为磁共振成像。'],
  ])('finds the title behind a note: %j', (raw, note) => {
    expect(parseTitle(raw)).toEqual({ title: '用于MRI重建的网络', notes: [note] })
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

  it.each([
    ['用于MRI重建的网络（该翻译保留了“MRI”的缩写，符合规范）', '该翻译保留了“MRI”的缩写，符合规范'],
    ['用于MRI重建的网络（注：保留', '保留'],
    ['用于MRI重建的网络。注：MRI保留英文缩写', 'MRI保留英文缩写'],
    ['用于MRI重建的网络(译注：MRI)', 'MRI'],
    ['用于MRI重建的网络［注：保留］', '保留'],
    ['用于MRI重建的网络（译者：保留MRI）', '保留MRI'],
    ['用于MRI重建的网络（编者注：MRI）', 'MRI'],
    ['用于MRI重建的网络（术语说明：MRI为磁共振成像）', 'MRI为磁共振成像'],
    ['用于MRI重建的网络（保留原文缩写MRI）', '保留原文缩写MRI'],
    ['用于MRI重建的网络（或译：甲）', '甲'],
    ['用于MRI重建的网络（也可译为：甲）', '甲'],
    ['用于MRI重建的网络（原文：Network for MRI）', 'Network for MRI'],
    ["用于MRI重建的网络 (Translator's note: MRI kept)", 'MRI kept'],
    ['用于MRI重建的网络 Note: MRI kept in English.', 'MRI kept in English.'],
    ['用于MRI重建的网络——注：保留', '保留'],
    ['用于MRI重建的网络。该翻译保留了MRI的缩写。', '该翻译保留了MRI的缩写。'],
    ['用于MRI重建的网络。请注意，MRI保留英文。', '请注意，MRI保留英文。'],
    ['用于MRI重建的网络。如有需要，请告知。', '如有需要，请告知。'],
    ['用于MRI重建的网络\\n\\n（翻译说明：1. 保留）', '保留'],
    ['用于MRI重建的网络。希望这个翻译能帮助您。', '希望这个翻译能帮助您。'],
  ])('parts other talk from a title on the same line: %s', (raw, note) => {
    const { title, notes } = parseTitle(raw)
    expect([title?.replace(/。$/, ''), notes]).toEqual(['用于MRI重建的网络', [note]])
  })

  it.each([
    '对不起，我无法翻译这段内容。',
    '抱歉，您没有提供需要翻译的文本。',
    '请提供需要翻译的内容，我会尽力帮助您。',
    "I'm sorry, but I cannot translate this text.",
    '这段文字描述了一种方法。',
  ])('lets the original title stand in for a refusal or an essay: %s', (raw) => {
    expect(parseTitle(raw, 'Network for MRI')).toEqual({ title: 'Network for MRI', notes: [raw] })
    expect(parseTitle(raw)).not.toHaveProperty('title')
  })

  it.each([
    'Network for MRI\n\n用于MRI重建的网络',
    'Network for MRI：用于MRI重建的网络',
    '"Network for MRI" → 用于MRI重建的网络',
    'Network for MRI（用于MRI重建的网络）',
    'Network for MRI 的中文翻译是：用于MRI重建的网络',
    '用于MRI重建的网络（Network for MRI）',
    '用于MRI重建的网络 | Network for MRI',
    '原标题：Network for MRI\n译文：用于MRI重建的网络',
    '原文：Network for MRI\n\n用于MRI重建的网络',
    '原文：Network for MRI\n译文：用于MRI重建的网络',
    '**英文标题：** Network for MRI\n**中文标题：** 用于MRI重建的网络',
    '"Network for MRI" 可以翻译为“用于MRI重建的网络”。',
    '这段文字的中文翻译是“用于MRI重建的网络”。',
    '将“Network for MRI”翻译成中文是：“用于MRI重建的网络”。',
  ])('finds the translation beside the original: %j', (raw) => {
    expect(parseTitle(raw, 'Network for MRI').title).toBe('用于MRI重建的网络')
  })

  it('takes the first of several proposals when there is no original', () => {
    expect(parseTitle('以下是几种翻译：\n\n1. **用于MRI的网络**：通顺\n2. **甲**').title).toBe('用于MRI的网络')
  })

  it('keeps no note that only repeats the title or heads a part of itself', () => {
    const raw =
      '## 用于MRI的网络\n\n**完整翻译：**\n\n**用于MRI的网络**\n\n### 解读\n\n强调速度。\n\n| 甲 | 乙 |\n|---|---|'
    expect(parseTitle(raw)).toEqual({ title: '用于MRI的网络', notes: ['强调速度。'] })
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
