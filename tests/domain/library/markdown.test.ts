import { describe, expect, it } from 'vitest'
import { listEntries, type LibraryEntry } from '#domain/library/library.ts'
import { toMarkdownList, toObsidian } from '#domain/library/markdown.ts'
import { day, paperId } from '../../support/known.ts'
import { generatedLibrary, NAUGHTY_STRINGS } from '../../support/library.ts'

const linkTo = ({ id }: LibraryEntry) => `https://ridu.example/paper/${id}`
const entry = (fields: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: paperId('2511.23477'),
  title: '视频操作链',
  author: 'Hanoona Rasheed',
  day: day('2025-12-01'),
  addedAt: 1_764_547_200_000,
  changedAt: 1,
  tags: [],
  notes: [],
  ...fields,
})
const note = (text: string) => ({ sitting: text, at: 1, text })
/** What a reader of CommonMark shows: an escaped sign is that sign. */
const shown = (markdown: string) => markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('a Markdown list', () => {
  it('is a line a paper: title, link, author, id', () => {
    expect(toMarkdownList([entry()], linkTo)).toBe(
      '- [视频操作链](https://ridu.example/paper/2511.23477)（Hanoona Rasheed，arXiv:2511.23477）\n',
    )
  })

  it('keeps a line a paper and its title, whatever it is', () => {
    const entries = listEntries(generatedLibrary(NAUGHTY_STRINGS.length))
    const lines = toMarkdownList(entries, linkTo).trimEnd().split('\n')
    expect(lines).toHaveLength(entries.length)
    lines.forEach((line, i) => {
      const { title = '', id } = entries[i] ?? {}
      const [, text = '', link] = /^- \[((?:\\.|[^\\\]])*)\]\(([^)]*)\)/.exec(line) ?? []
      expect(shown(text)).toBe(oneLine(title))
      expect(link).toBe(`https://ridu.example/paper/${id}`)
    })
  })
})

describe('notes for Obsidian', () => {
  it('have the facts, the tags and the note', () => {
    const text = toObsidian(
      [
        entry({
          originalTitle: 'Video *CoM*',
          tags: ['待读', 'a b', '2025'],
          notes: [note('一\n\n二 **粗**'), note('旧')],
        }),
      ],
      linkTo,
    )
    expect(text).toBe(
      [
        '## 视频操作链',
        '',
        '- 原题：Video \\*CoM\\*',
        '- 第一作者：Hanoona Rasheed',
        '- 原文：[arXiv:2511.23477](https://arxiv.org/abs/2511.23477)',
        '- 日读：[视频操作链](https://ridu.example/paper/2511.23477)',
        '- 日报日期：2025-12-01',
        '- 收藏于：2025-12-01',
        '- 标签：#待读 #a-b #_2025',
        '',
        '> 一',
        '>',
        '> 二 **粗**',
        '',
        '> 旧',
        '',
      ].join('\n'),
    )
  })

  it('leave out what is not known, and when a paper was bookmarked that never was', () => {
    const { author: _, day: __, ...bare } = entry({ addedAt: 0 })
    expect(toObsidian([bare], linkTo)).not.toMatch(/第一作者|日报日期|收藏于|标签|>/)
  })

  it('have a heading a paper and nothing of a note outside its quote', () => {
    const entries = listEntries(generatedLibrary(NAUGHTY_STRINGS.length * 2))
    const lines = toObsidian(entries, linkTo).split('\n')
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(entries.length)
    expect(lines.filter((line) => !/^(?:## |- |> |>$|$)/.test(line))).toEqual([])
    for (const line of lines.filter((each) => each.startsWith('- 标签：')))
      for (const tag of line.slice(5).split(' #').slice(1)) expect(tag).not.toMatch(/[\s,.#]/)
  })
})
