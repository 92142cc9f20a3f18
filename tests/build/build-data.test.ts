import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeSearchAbstracts, decodeSearchTitles } from '#domain/search-wire.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import { plainText } from '#domain/rich-text.ts'
import { dayPath, decodeDay, decodeIdShard, decodeManifest, MANIFEST_PATH } from '#domain/wire.ts'
import { buildData, type BuiltData } from '../../src/build/build-data.ts'
import { loadFolder } from '../../src/build/load-folder.ts'
import { digestText, tempFolder } from './temp-project.ts'

const HEADER = '| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n'
const fileOf = ({ files }: BuiltData, name: string): unknown => JSON.parse(files.get(name) ?? 'null')
const manifestOf = (data: BuiltData) => decodeManifest(fileOf(data, MANIFEST_PATH))

function daysOf(data: BuiltData): DigestDay[] {
  return manifestOf(data).days.map(({ day, hash }) => decodeDay(dayPath(day, hash), fileOf(data, dayPath(day, hash))))
}

const titles = (day: DigestDay | undefined) => day?.papers.map(({ title }) => plainText(title))

describe('buildData', () => {
  it('gives a paper to its first day, and lists it as a repeat later', () => {
    const data = buildData(
      loadFolder(
        tempFolder({
          '2025-12-01-arxiv.md':
            digestText('arxiv 2025-12-01', ['甲', '乙', '乙']) +
            digestText('', ['丙'], 9).split('\n').slice(4).join('\n'),
          '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲', '乙']),
        }),
      ),
    )
    const [december, november] = daysOf(data)
    expect(titles(november)).toEqual(['甲', '乙'])
    expect(titles(december)).toEqual(['乙', '丙'])
    expect(december?.counts).toEqual({ arxiv: 2 })
    expect(december?.repeats).toEqual([
      { id: '2511.00001', title: ['甲'], day: '2025-11-28' },
      { id: '2511.00002', title: ['乙'], day: '2025-11-28' },
    ])
    expect(data.counts).toEqual({ days: 2, papers: 4 })
  })

  it('lists a paper once that one day has twice', () => {
    const digest = digestText('arxiv 2025-11-28', ['甲'])
    const data = buildData(loadFolder(tempFolder({ 'a.md': digest, 'b.md': digest })))
    expect(titles(daysOf(data)[0])).toEqual(['甲'])
    expect(daysOf(data)[0]?.repeats).toEqual([])
    expect(data.problems).toMatchObject([
      { severity: 'note', message: expect.stringContaining('Their papers were merged') },
    ])
  })

  it('fills a bare DOI with what a later day knows of it', () => {
    const row = (title: string) => `| ${title} | | [PDF](https://doi.org/10.1101/126490) | |\n`
    const data = buildData(
      loadFolder(
        tempFolder({
          'a.md': `# medRxiv 2025-06-17\n${HEADER}${row('')}`,
          'b.md': `# bioRxiv 2025-06-18\n${HEADER}${row('标题文')}`,
        }),
      ),
    )
    const [later, first] = daysOf(data)
    expect(first?.papers).toMatchObject([
      { source: 'medrxiv', day: '2025-06-17', title: [expect.stringContaining('标题')] },
    ])
    expect(later).toMatchObject({ papers: [], counts: {}, repeats: [{ id: '10.1101/126490', day: '2025-06-17' }] })
  })

  it('keeps days without papers, with the reason', () => {
    const data = buildData(
      loadFolder(tempFolder({ 'a.md': '# arXiv 2026-05-07\n\n> 抓取失败：HTTP 429\n', 'README.md': '# Digests' })),
    )
    expect(data.problems).toEqual([])
    expect(manifestOf(data).days).toMatchObject([
      { day: '2026-05-07', counts: {}, statuses: [{ source: 'arxiv', state: 'failed', reason: 'HTTP 429' }] },
    ])
  })

  it('writes shards that know every paper, and search months that hold it', () => {
    const data = buildData(loadFolder(tempFolder({ 'a.md': digestText('arxiv 2025-11-28', ['甲', '乙']) })))
    const { ids, search, abstracts } = manifestOf(data)
    expect(decodeIdShard('f', fileOf(data, `data/ids/2511.${ids['2511']}.json`))).toEqual({
      '2511.00001': '2025-11-28',
      '2511.00002': '2025-11-28',
    })
    const records = decodeSearchTitles('f', fileOf(data, `data/search/2025-11.${search['2025-11']}.json`))
    expect(records.map(({ title }) => title)).toEqual(['甲', '乙'])
    const texts = fileOf(data, `data/abstracts/2025-11.${abstracts['2025-11']}.json`)
    expect(decodeSearchAbstracts('f', texts, records.length)).toEqual(['本文研究甲。', '本文研究乙。'])
  })

  it('gives the same bytes for the same digests in any order', () => {
    const dir = tempFolder({
      '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲', '乙']),
      '2025-11-28-biorxiv.md': digestText('biorxiv 2025-11-28', ['丙'], 3),
      '2025-12-01-arxiv.md': digestText('arxiv 2025-12-01', ['甲', '丁'], 4),
    })
    const bytes = (data: BuiltData) => [...data.files].sort(([a], [b]) => (a < b ? -1 : 1))
    const loaded = loadFolder(dir)
    expect(bytes(buildData(loadFolder(dir).toReversed()))).toEqual(bytes(buildData(loaded)))
  })

  it('reports a file that is not UTF-8', async () => {
    const dir = tempFolder({ 'a.md': digestText('arxiv 2025-11-28', ['甲']) })
    const { writeFileSync } = await import('node:fs')
    writeFileSync(path.join(dir, 'b.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xc3]))
    expect(buildData(loadFolder(dir)).problems).toMatchObject([{ file: path.join(dir, 'b.md'), severity: 'error' }])
  })
})

describe('the seeds', () => {
  const data = buildData(loadFolder('seeds'))
  const days = daysOf(data)

  it('hold 20 papers and not one problem', () => {
    expect(data.problems).toEqual([])
    expect(days.map(({ day, counts, repeats }) => [day, counts, repeats.length])).toEqual([
      ['2025-12-01', { arxiv: 10 }, 0],
      ['2025-11-28', { arxiv: 10 }, 0],
    ])
  })

  it('have these titles', () => {
    expect(days.flatMap((day) => titles(day) ?? [])).toEqual([
      '视频推理强化：在多模态语言模型中实现一致且基于事实的推理',
      '视频操作链：通过操作链实现交互式视频推理',
      '实践出真知：通过多轮交互在大型语言模型中构建高效的世界模型推理',
      'AnyTalker：通过交互式精炼实现多人对话视频生成的可扩展性',
      'ThetaEvolve：开放问题上的测试时学习',
      '视觉生成调优',
      '小世界：评估孤立环境中世界模型的动态理解能力',
      '进步的代价：算法效率与人工智能推理成本下降',
      '面向类别级物体检测的以物体为中心的数据合成',
      '基于物理信息的神经网络在热物理性质反演中的应用',
      '重探跨难度水平的泛化能力：并非易事',
      '画布到图像：基于多模态控制的组合式图像生成',
      'TraceGen：在三维轨迹空间中构建世界模型实现跨具身视频学习',
      '工具交响曲：通过高效模型与工具编排提升智能水平',
      'G2VLM：基于几何基础的视觉语言模型——融合统一三维重建与空间推理能力',
      '矩阵：点对点多智能体合成数据生成框架',
      '无像素视觉：基于相机轨迹的感知',
      '具有成长与精炼多模态语义记忆的能动学习者',
      '基于演化模型的干扰下实验研究',
      '大型稀疏网络中的事件驱动资格传播：生物现实性塑造的效率',
    ])
  })

  const papers = days.flatMap((day) => day.papers)

  it('have notes on four papers, as entries', () => {
    const noted = papers.filter(({ notes }) => notes.length > 0).map(({ id, notes }) => [id, notes.length])
    expect(noted).toEqual([
      ['2511.21690', 5],
      ['2511.21688', 1],
      ['2511.21678', 4],
      ['2511.21674', 5],
    ])
    const learner = papers.find(({ id }) => id === '2511.21678')
    expect(learner?.notes.map(plainText)).toEqual([
      'Agentic Learner 译为“能动学习者”，强调学习者的自主性与能动性',
      'Grow-and-Refine 采用“成长与精炼”的译法，准确传达“生长完善”与“迭代优化”的双重含义',
      'Multimodal Semantic Memory 译为“多模态语义记忆”，保持专业术语的准确性',
      '整体采用“定语前置”的中文表达习惯，通过“的”字结构实现术语的紧凑衔接',
    ])
  })

  it('leave no markup in any text', () => {
    for (const { title, abstract, notes } of papers) {
      const text = plainText([...title, ...(abstract?.text ?? []), ...notes.flat()])
      expect(text).not.toMatch(/[$\\|"*]|--/)
    }
  })

  it('link their code', () => {
    expect(papers.flatMap(({ codeUrl }) => (codeUrl === undefined ? [] : [codeUrl]))).toEqual([
      'https://github.com/mbzuai-oryx/Video-CoM',
      'https://github.com/ypwang61/ThetaEvolve',
      'https://github.com/hustvl/VGT',
    ])
  })
})
