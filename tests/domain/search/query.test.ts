import { describe, expect, it } from 'vitest'
import { parseQuery } from '#domain/search/query.ts'

const wordsOf = (typed: string) => parseQuery(typed).words.map((word) => word.text)

describe('parseQuery', () => {
  it('parts words at blanks, punctuation and where Han and Latin meet', () => {
    expect(wordsOf(' 视频 推理，GRPO优化 ')).toEqual(['视频', '推理', 'grpo', '优化'])
  })

  it('parts compounds, ids and names with signs', () => {
    expect(wordsOf('Canvas-to-Image 2511.21681 C++ pass@1')).toEqual([
      'canvas',
      'to',
      'image',
      '2511',
      '21681',
      'c',
      'pass',
      '1',
    ])
  })

  it('remembers words as they were typed', () => {
    expect(parseQuery('ＧＲＰＯ Éclair').words.map((word) => word.shown)).toEqual(['ＧＲＰＯ', 'Éclair'])
  })

  it('has nothing to search for when blank', () => {
    expect(parseQuery(' \u3000\n')).toMatchObject({ phrase: '', words: [] })
  })

  it.each([
    ['2511.21681', '2511.21681'],
    ['arXiv:2511.21681v3', '2511.21681'],
    ['https://arxiv.org/abs/2511.21681', '2511.21681'],
    ['arxiv.org/pdf/2511.21681v1.pdf', '2511.21681'],
    ['https://huggingface.co/papers/2511.21681#community', '2511.21681'],
    ['https://arxiv.org/abs/q-bio/0608003', 'q-bio/0608003'],
    ['10.48550/arXiv.2511.21681', '2511.21681'],
    ['https://doi.org/10.48550/arXiv.2511.21681', '2511.21681'],
    ['doi:10.1101/2024.04.22.590558', '10.1101/2024.04.22.590558'],
    ['https://doi.org/10.1101/2024.04.22.590558', '10.1101/2024.04.22.590558'],
    ['https://www.biorxiv.org/content/10.1101/2024.04.22.590558v2.full', '10.1101/2024.04.22.590558'],
    ['https://www.medrxiv.org/content/10.1101/2024.04.22.24306134v1.full.pdf', '10.1101/2024.04.22.24306134'],
  ])('reads %s as the paper it names', (typed, id) => {
    expect(parseQuery(typed).id).toBe(id)
  })

  it.each(['视频推理', '3.14', 'https://github.com/a/b', 'and/or'])('takes %s as text', (typed) => {
    expect(parseQuery(typed).id).toBeUndefined()
  })
})
