import { describe, expect, it } from 'vitest'
import { toRichText } from '#domain/prepare/inline-text.ts'
import type { RenderMath } from '#domain/prepare/math-text.ts'
import { plainText } from '#domain/rich-text.ts'

const renderMath: RenderMath = (tex) => (tex.includes('\\unknown') ? undefined : ['math', {}, ['mi', {}, tex]])
const rich = (text: string) => toRichText(text, renderMath)

describe('toRichText', () => {
  it.each([
    ['吞吐量$2$--$15$倍的提升', '吞吐量2–15倍的提升'],
    ['我们提出\\textbf{Matrix}——一种框架', '我们提出Matrix——一种框架'],
    ['扩散Schr\\"odinger桥，H\\“{o}lder光滑，Fr\\\'{e}chet', '扩散Schrödinger桥，Hölder光滑，Fréchet'],
    ['的任务~\\cite{wei2022chain}。', '的任务。'],
    ['受$高置信度$启发', '受高置信度启发'],
    ["``开放''的例子", '“开放”的例子'],
    ['从人类反馈中学习（LHF）--尤其是 A -- B', '从人类反馈中学习（LHF）——尤其是 A – B'],
    ['排放CO\\textsubscript{2}与\\url{https://a.org}中', '排放CO2与https://a.org中'],
    ['\\textbf{G$^2$}与\\emph{甲}', 'G2与甲'],
    ['引入**元检测**，A*与B*不变', '引入元检测，A*与B*不变'],
    ['Babuška--Aziz 常数', 'Babuška–Aziz 常数'],
    ['准确率$0.5\\%$，占50\\%，R\\&D', '准确率0.5%，占50%，R&D'],
    ['$\\texttt{KSig}$ 用户指南', 'KSig 用户指南'],
  ])('reads %j as plain text', (source, plain) => {
    expect(plainText(rich(source))).toBe(plain)
  })

  it.each([
    ['G$^2$VLM：视觉', ['G', ['sup', '2'], 'VLM：视觉']],
    ['$F_1$分数', ['F', ['sub', '1'], '分数']],
    ['阈值$10^{-4}$内', ['阈值10', ['sup', '−4'], '内']],
    ['$C_{\\mathsf{PI}}$', ['C', ['sub', 'PI']]],
  ])('raises and lowers simple scripts: %j', (source, pieces) => {
    expect(rich(source)).toEqual(pieces)
  })

  it('takes padded dollars for a formula only when it can be no price', () => {
    expect(rich('球体$ k $的')).toEqual(['球体', ['math', 'k', ['math', {}, ['mi', {}, 'k']]], '的'])
    expect(plainText(rich('矩阵$ A，B \\in [0，1] $中'))).toBe('矩阵A,B \\in [0,1]中')
  })

  it.each(['$x+y$', '$$x+y$$', '\\(x+y\\)', '\\[ x+y \\]'])('knows the delimiters of %j', (source) => {
    expect(rich(`设${source}为`)).toEqual(['设', ['math', 'x+y', ['math', {}, ['mi', {}, 'x+y']]], '为'])
  })

  it('shows the source of a formula that cannot be drawn, without dollars', () => {
    expect(rich('设$\\unknown{x}$为')).toEqual(['设', ['code', '\\unknown{x}'], '为'])
  })

  it.each(['成本为$5和$10之间', 'costs $5 and $10', '价格为$5，收益为$x', 'between $ 5 and $ 6', '约$20，约$30。'])(
    'leaves prices alone: %j',
    (source) => {
      expect(rich(source)).toEqual([source])
    },
  )

  it.each([
    ['详见 https://weihao-bo.github.io/ViLoMeo-page。', 'https://weihao-bo.github.io/ViLoMeo-page', '。'],
    ['通过http://www.davidbickel.com免费获取', 'http://www.davidbickel.com', '免费获取'],
    ['（https://a.org/x_(y)）。', 'https://a.org/x_(y)', '）。'],
    ['(see https://a.org/x).', 'https://a.org/x', ').'],
    ['https://a.org/x/, 与', 'https://a.org/x/', ', 与'],
  ])('ends a URL before what is not its own: %j', (source, url, rest) => {
    expect(rich(source).slice(-2)).toEqual([['a', url], rest])
  })

  it('turns \\href into a link, inside dollars or out', () => {
    expect(rich('网站：$\\href{https://a.org/L/}{\\texttt{https://a.org/L/}}$')).toEqual([
      '网站：',
      ['a', 'https://a.org/L/'],
    ])
    expect(rich('见\\href{https://a.org}{此处}')).toEqual(['见', ['a', 'https://a.org']])
    expect(rich('见\\href{javascript:x}{此处}')).toEqual(['见此处'])
  })

  it('sets quotes round Chinese, and leaves English, code and odd ones alone', () => {
    expect(rich('译为"能动学习者"，即"G$^2$"')).toEqual(['译为“能动学习者”，即“G', ['sup', '2'], '”'])
    expect(rich('the "agent" paper')).toEqual(['the "agent" paper'])
    expect(rich('屏幕5"宽，\n"甲"')).toEqual(['屏幕5"宽，\n“甲”'])
  })

  it('is linear on hostile text', () => {
    const started = performance.now()
    for (const part of ['$a', '\\(', '\\[x', '\\href{', '`', 'https://', '**a', '\\textbf{', '"', '--'])
      rich(part.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
