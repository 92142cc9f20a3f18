import { describe, expect, it } from 'vitest'
import type { Paper } from '#domain/paper.ts'
import { citationText, idLabel, markdownLink, shortIdLabel } from '#domain/share-text.ts'
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

describe('idLabel', () => {
  it('names arXiv and its version, a DOI by itself, and nothing for an unlisted paper', () => {
    expect(idLabel(paper.id)).toBe('arXiv:2511.23477')
    expect(idLabel(paper.id, 2)).toBe('arXiv:2511.23477v2')
    expect(idLabel(paperId('10.1101/126490'), 2)).toBe('10.1101/126490')
    expect(idLabel(unlisted.id)).toBeUndefined()
  })
})

describe('shortIdLabel', () => {
  it('leaves out what all DOIs of a list share', () => {
    expect(shortIdLabel(paper.id)).toBe('2511.23477')
    expect(shortIdLabel(paperId('10.1101/2024.04.22.590558'))).toBe('2024.04.22.590558')
    expect(shortIdLabel(paperId('10.64898/2026.04.29.721673'))).toBe('10.64898/2026.04.29.721673')
    expect(shortIdLabel(unlisted.id)).toBeUndefined()
  })
})

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
