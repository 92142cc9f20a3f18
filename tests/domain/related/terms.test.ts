import { expect, test } from 'vitest'
import { countTerms } from '#domain/related/terms.ts'

test('counts words of two or more characters, those of the title three times', () => {
  expect(countTerms('视频推理', '视频的推理。')).toEqual([
    ['视频', 4],
    ['推理', 4],
  ])
})

test('one word in two cases is one term, written as it came first', () => {
  expect(countTerms('GRPO', 'grpo 与 Grpo')).toEqual([['GRPO', 5]])
})

test('numbers, single characters and marks say nothing', () => {
  expect(countTerms('2025 年', '3.5 % 的 x，与 （）')).toEqual([])
})
