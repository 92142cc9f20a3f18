import { expect, test } from 'vitest'
import { sharedPhrase, titleWords } from '#domain/related/shared-phrase.ts'

const phrase = (term: string, title: string, other: string) => sharedPhrase(term, titleWords(title), other)

test('grows a term to the longest run of words both titles have', () => {
  expect(phrase('视频', '通过操作链实现交互式视频推理', '视频推理强化：在多模态语言模型中')).toBe('视频推理')
})

test('keeps to whole words, and does not run over marks', () => {
  expect(phrase('扩散', '扩散模型：图像生成', '扩散模型：图像修复')).toBe('扩散模型')
})

test('joins Latin words as they are written in the title', () => {
  expect(phrase('speech', 'Zero-shot Speech synthesis', 'speech Synthesis at scale')).toBe('Speech synthesis')
})

test('is the term itself when a title does not have it', () => {
  expect(phrase('强化', '视频推理', '强化学习')).toBe('强化')
})
