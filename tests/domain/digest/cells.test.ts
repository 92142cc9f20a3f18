import { describe, expect, it } from 'vitest'
import { parseAbstract } from '#domain/digest/abstract.ts'
import { parseAuthors } from '#domain/digest/authors.ts'
import { cellText, decodeEntities, presentCell } from '#domain/digest/cell-text.ts'
import { isLinkCell, parseLinkCell } from '#domain/digest/link-cell.ts'
import { noteEntries } from '#domain/digest/notes.ts'

describe('parseAuthors', () => {
  it.each([
    ['Yeganeh Kordi', ['Yeganeh Kordi']],
    ['Wals Zurita, A. J.', ['Wals Zurita, A. J.']],
    ['boquetipujadas, a.', ['boquetipujadas, a.']],
    ['Smith, J., Doe, A. B.', ['Smith, J.', 'Doe, A. B.']],
    ['Ada Lovelace, Alan Turing', ['Ada Lovelace', 'Alan Turing']],
    ['Ada Lovelace; Turing, A.', ['Ada Lovelace', 'Turing, A.']],
    ['IRAGENA, J. d. D.', ['IRAGENA, J. d. D.']],
    ['Müller, Chr. A.', ['Müller, Chr. A.']],
    ['Souza, A. da S.', ['Souza, A. da S.']],
    ['Smith, John Paul', ['Smith, John Paul']],
    ['Doe, J. Jr.', ['Doe, J. Jr.']],
    ['Bao Shu et al.', ['Bao Shu']],
    ['N/A', []],
    ['None', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(parseAuthors(text)).toEqual(names)
  })
})

describe('parseLinkCell', () => {
  it.each([
    ['[PDF](https://arxiv.org/pdf/2511.21681v1)', '2511.21681', 1],
    ['[PDF](http://arxiv.org/abs/2511.21681)', '2511.21681', undefined],
    ['[PDF](https://arxiv.org/pdf/2511.21681v12.pdf)', '2511.21681', 12],
    ['[PDF](http://arxiv.org/pdf/q-bio/0608003v1)', 'q-bio/0608003', 1],
    ['[PDF](https://doi.org/10.1101/126490)', '10.1101/126490', undefined],
    ['[PDF](https://doi.org/10.1101/2024.04.22.590558v2)', '10.1101/2024.04.22.590558', undefined],
    [
      '[PDF](https://www.medrxiv.org/content/10.64898/2026.07.21.26358612v1.full.pdf)',
      '10.64898/2026.07.21.26358612',
      undefined,
    ],
    ['[PDF](https://doi.org/10.1016/S0140-6736(20)30183-5)', '10.1016/s0140-6736(20)30183-5', undefined],
    ['<https://arxiv.org/abs/2511.21681v3>', '2511.21681', 3],
    ['2511.21681v2', '2511.21681', 2],
    ['[PDF](https://openreview.net/pdf?id=x)', undefined, undefined],
    ['PDF缺失', undefined, undefined],
    ['[PDF](javascript:alert)', undefined, undefined],
  ])('reads %j', (cell, id, version) => {
    expect(parseLinkCell(cell)).toMatchObject({ ...(id ? { id } : {}), ...(version ? { version } : {}) })
    expect(parseLinkCell(cell).id).toBe(id)
  })

  it('keeps the link as it is written', () => {
    expect(parseLinkCell('[PDF](http://arxiv.org/pdf/2501.04005v1)').pdfUrl).toBe('http://arxiv.org/pdf/2501.04005v1')
  })
})

describe('isLinkCell', () => {
  it('tells the link to a paper from other cells', () => {
    expect(
      ['[PDF]()', ' [PDF](https://a.org/x) ', 'PDF缺失', '[arXiv](https://arxiv.org/abs/2511.21681)'].map(isLinkCell),
    ).toEqual([true, true, true, true])
    expect(
      ['[Code](https://github.com/a/b)', 'N/A', '见 [PDF](https://arxiv.org/pdf/2511.21681)', ''].map(isLinkCell),
    ).toEqual([false, false, false, false])
  })
})

describe('parseAbstract', () => {
  it('keeps real paragraphs and list items, one a line', () => {
    expect(parseAbstract('背景：甲。\n\n结果：三种概率：\n1. 子\n2. 丑\n首项适用。').text).toBe(
      '背景：甲。\n结果：三种概率：\n1. 子\n2. 丑\n首项适用。',
    )
  })

  it('undoes the line breaks of Latin text', () => {
    expect(parseAbstract('Long been\na challenge.\n\nSecond one.').text).toBe('Long been a challenge.\nSecond one.')
  })

  it('parts the closing note of the translator', () => {
    expect(parseAbstract('我们提出FPO（流策略）。\n\n（翻译说明：\n1. 保留"API"\n2. 学术表达规范）')).toEqual({
      text: '我们提出FPO（流策略）。',
      notes: ['保留"API"', '学术表达规范'],
    })
    expect(parseAbstract('甲。\n\n乙（丙）')).toEqual({ text: '甲。\n乙（丙）', notes: [] })
  })

  it.each([
    '摘要：我们提出FPO。',
    '这里是翻译过的论文摘要：我们提出FPO。',
    'arXiv:2302.06072v2 公告类型：替换-跨摘要：我们提出FPO。',
    'arXiv:2303.02490v2 公告类型: 替换-跨度 摘要: 我们提出FPO。',
    'arXiv:2402.08430v1 公告类型：交叉 我们提出FPO。',
    '以下是翻译后的摘要：\n\n我们提出FPO。',
    '<think>想</think>我们提出FPO。',
    'arXiv:2402.16835v1 类型公告：新摘要：我们提出FPO。',
    'arXiv:2403.09753v1 公告类型：跨语言。我们提出FPO。',
    'arXiv:2403.10190v1 公告类型:跨领域. 我们提出FPO。',
    'arXiv:2403.17411v1 公告类型: 新的 我们提出FPO。',
    'arXiv:2402.12738v1 公告类型：交叉我们提出FPO。',
    'arXiv:2403.07902v1 交叉类型：我们提出FPO。',
    'arXiv:2403.11009v1 语种：交叉 摘要：我们提出FPO。',
    'arXiv:2403.14668v1 公告类别：跨领域 我们提出FPO。',
    '纸：arXiv:2403.14952v1 类型：交叉 摘要：我们提出FPO。',
    '引文:2403.09901v1 公告类型:新摘要:我们提出FPO。',
    '饲养环境企业代码：2403.00016v1 公告类型：交叉 摘要：我们提出FPO。',
    '## 摘要\n\n我们提出FPO。',
    '“我们提出FPO。”',
    '"我们提出FPO。"',
    '**我们提出FPO。**',
    '```\n我们提出FPO。\n```',
    '我们提出FPO。\n\n---',
  ])('takes off what stands before or around an abstract: %j', (raw) => {
    expect(parseAbstract(raw)).toEqual({ text: '我们提出FPO。', notes: [] })
  })

  it.each([
    ['我们提出FPO。\n\n翻译说明：\n1. 保留API', ['保留API']],
    ['我们提出FPO。\n\n**注：** 术语从众', ['术语从众']],
    ['我们提出FPO。\n\n（注：术语从众', ['术语从众']],
    ['我们提出FPO。（译注：FPO指流策略）', ['FPO指流策略']],
    ['我们提出FPO。\n\n---\n\n翻译说明：\n1. 保留API', ['保留API']],
    ['我们提出FPO。\n\n*译注：保留API*', ['保留API']],
    ['我们提出FPO。\n\n> 注：保留API', ['保留API']],
    ['我们提出FPO。\n\n补充说明：保留API', ['保留API']],
    ['我们提出FPO。\n\nNote: FPO is kept.', ['FPO is kept.']],
    ['我们提出FPO。 注：译文保留了API。', ['译文保留了API。']],
    ['我们提出FPO。\n\n以上翻译严格遵循学术规范。', ['以上翻译严格遵循学术规范。']],
  ])('parts other notes from an abstract: %j', (raw, notes) => {
    expect(parseAbstract(raw)).toEqual({ text: '我们提出FPO。', notes })
  })

  it('keeps closing brackets and labels that belong to the abstract', () => {
    for (const text of [
      '甲。（临床试验注册号：NCT01）',
      '背景：甲。\n方法：乙。\n结论：丙。',
      '甲。\n该翻译模型优于基线。',
      '甲。 注：数据截至2023年。',
      '“甲”与“乙”',
      '我们回应arXiv:2210.00623的评论。',
    ])
      expect(parseAbstract(text)).toEqual({ text, notes: [] })
    expect(parseAbstract('We present FPO.\n\nNote: code is available.').notes).toEqual([])
  })

  it('keeps literal tokens and decodes entities once', () => {
    expect(parseAbstract('用<SEG>与[MASK]的A*算法，[&ge;]1，P&lt;0.001，&amp;lt;').text).toBe(
      '用<SEG>与[MASK]的A*算法，[≥]1，P<0.001，&lt;',
    )
  })

  it.each(['', 'N/A', 'None', ' - '])('has no text for %j', (raw) => {
    expect(parseAbstract(raw)).toEqual({ notes: [] })
  })
})

describe('noteEntries', () => {
  it('takes off brackets, label and numbers', () => {
    expect(noteEntries('（翻译说明：\n1. 甲（子）\n2、乙\n- 丙）')).toEqual(['甲（子）', '乙', '丙'])
    expect(noteEntries('（注：译文准确）')).toEqual(['译文准确'])
  })

  it('splits a list on one line', () => {
    expect(noteEntries('（解析：1. "TraceGen"作为专有名词；2. 采用主副标题；3. 规范）')).toEqual([
      '"TraceGen"作为专有名词',
      '采用主副标题',
      '规范',
    ])
  })

  it('keeps a sentence that only looks like a label', () => {
    expect(noteEntries('（该翻译在保持准确性的基础上，采用冒号，其中：\n1. 甲）')).toEqual([
      '该翻译在保持准确性的基础上，采用冒号，其中：',
      '甲',
    ])
  })
})

describe('cell text', () => {
  it('knows placeholders and line breaks', () => {
    expect(presentCell(' N/A ')).toBeUndefined()
    expect(presentCell(undefined)).toBeUndefined()
    expect(cellText('a<br/>b \\| c')).toBe('a\nb | c')
  })

  it('leaves alone what is no character reference', () => {
    expect(decodeEntities('&#x3b1;&#945;&foo; &#xD800; AT&T; R&D')).toBe('αα&foo; &#xD800; AT&T; R&D')
  })
})
