import { describe, expect, it } from 'vitest'
import type { Paper } from '#domain/paper.ts'
import { citationText, markdownLink } from '#domain/share-text.ts'
import { day, paperId } from '../support/known.ts'

const paper: Paper = {
  id: paperId('2511.23477'),
  source: 'arxiv',
  day: day('2025-12-01'),
  title: ['视频\u200B操作链：', ['sup', '2'], '推理'],
  authors: ['Hanoona Rasheed', '乙'],
  version: 1,
  notes: [],
}
const unlisted = { ...paper, id: paperId('unlisted-0123456789a'), authors: [] }
const link = 'https://ridu.example/paper/2511.23477'

describe('citationText', () => {
  it('is title, then author, id and day, then link, without invisible characters', () => {
    expect(citationText(paper, link)).toBe(
      `视频操作链：2推理\nHanoona Rasheed，arXiv:2511.23477，2025年12月1日\n${link}`,
    )
  })

  it('leaves out what is not known', () => {
    expect(citationText(unlisted, link)).toBe(`视频操作链：2推理\n2025年12月1日\n${link}`)
  })
})

describe('markdownLink', () => {
  it('is a link with author and id behind it', () => {
    expect(markdownLink(paper, link)).toBe(`[视频操作链：2推理](${link})（Hanoona Rasheed，arXiv:2511.23477）`)
  })

  it('keeps a title from ending the link or starting markup', () => {
    const odd = { ...paper, title: ['a]b [c] *d* _e_ `f` <g> \\'] }
    expect(markdownLink(odd, link)).toContain('[a\\]b \\[c\\] \\*d\\* \\_e\\_ \\`f\\` \\<g> \\\\](')
  })

  it('has no empty brackets when author and id are unknown', () => {
    expect(markdownLink(unlisted, link)).toBe(`[视频操作链：2推理](${link})`)
  })
})
