import { describe, expect, it } from 'vitest'
import { createSearchIndex } from '#domain/search/search-index.ts'
import type { SearchRecord } from '#domain/search-wire.ts'
import { PAPERS, record } from './sample-records.ts'

const paper = (n: number, title: string, originalTitle: string, author: string, abstract: string): SearchRecord =>
  record(`2510.000${String(n).padStart(2, '0')}`, title, {
    originalTitle,
    authors: [author],
    abstract,
    day: '2025-10-31',
  })

const CORPUS = [
  ...PAPERS,
  paper(
    1,
    '面向医学图像分割的半监督对比学习',
    'Semi-Supervised Contrastive Learning for Medical Image Segmentation',
    'Chenyu Zhang',
    '标注稀缺是医学影像分析的主要瓶颈。',
  ),
  paper(
    2,
    '认知图的混合表示学习',
    'Hybrid Representation Learning for Cognitive Graphs',
    'Ivan Petrov',
    '我们研究认知图与知识追踪之间的关系。',
  ),
  paper(
    3,
    '大型语言模型的长上下文检索增强生成',
    'Retrieval-Augmented Generation with Long-Context LLMs',
    'Li Wei',
    '检索增强生成受限于上下文窗口的长度。',
  ),
  paper(
    4,
    '蛋白质折叠的等变扩散模型',
    'Equivariant Diffusion Models for Protein Folding',
    'María Núñez',
    '等变网络保证结构预测满足旋转对称性。',
  ),
  paper(
    5,
    '用图神经网络预测交通流量',
    'Traffic Flow Forecasting with Graph Neural Networks',
    'Jørgen Hansen',
    '在四个公开数据集上误差下降百分之十二。',
  ),
  paper(
    6,
    '多任务学习中的重加权策略',
    'Reweighting Strategies in Multi-Task Learning',
    'Saurabh Gupta',
    '不同任务的梯度相互冲突。',
  ),
  paper(
    7,
    'KEPLET：带有主题实体感知的知识增强预训练语言模型',
    'KEPLET: Knowledge-Enhanced Pretrained Language Model',
    'Yichuan Li',
    '在关系抽取与实体链接上均有提升。',
  ),
  paper(
    8,
    '单细胞转录组的批次效应校正',
    'Batch Effect Correction for Single-Cell Transcriptomics',
    'Emily Thompson',
    '批次效应掩盖了细胞类型之间的差异。',
  ),
  paper(
    9,
    '基于强化学习的量子电路优化',
    'Quantum Circuit Optimization by Reinforcement Learning',
    'Kenji Tanaka',
    '门数量平均减少三成。',
  ),
  paper(
    10,
    '联邦学习中的差分隐私',
    'Differential Privacy in Federated Learning',
    'Anna Kowalska',
    '客户端的梯度会泄露训练数据。',
  ),
  paper(
    11,
    '长尾识别的重采样方法',
    'Resampling for Long-Tailed Recognition',
    'Bo Liu',
    '长尾分布下尾部类别的准确率偏低。',
  ),
  paper(12, '热浪对工人健康的影响', 'Heat and Worker Health', 'Grace Otieno', '高温天气显著增加工伤概率。'),
]

const [SEG, COG, RAG, FOLD, TRAFFIC, MULTI, KEPLET, CELL, QUANTUM, PRIVACY, TAIL, HEAT] = CORPUS.slice(6).map(
  ({ id }) => id,
)
const [REASON, CHAIN, THETA, CANVAS, TRACE, PIXEL] = PAPERS.map(({ id }) => id)

/** Query, the one paper that has to come first, and others that may follow among the first three. */
const JUDGED: readonly (readonly [query: string, first: string | undefined, ...others: (string | undefined)[]])[] = [
  ['视频推理', REASON, CHAIN],
  ['轨迹空间', TRACE],
  ['医学图像分割', SEG],
  ['半监督', SEG],
  ['检索增强', RAG],
  ['联邦学习', PRIVACY],
  // Two words, in any order.
  ['图像 对比', SEG],
  ['隐私 联邦', PRIVACY],
  ['量子 强化学习', QUANTUM],
  ['预测 交通', TRAFFIC],
  // One character wrong, missing, swapped; a word missing.
  ['视频推里', REASON, CHAIN],
  ['医学图象分割', SEG],
  ['批次应校正', CELL],
  ['差隐分私', PRIVACY],
  ['认知图表示学习', COG],
  ['知识增强语言模型', KEPLET],
  // Letters.
  ['ThetaEvolv', THETA],
  ['canvas2image', CANVAS],
  ['Canvas to Image', CANVAS],
  ['kelpet', KEPLET],
  ['transcriptomcis', CELL],
  ['protien folding', FOLD],
  ['graph neural netwroks', TRAFFIC],
  // Names.
  ['Hanona Rasheed', CHAIN],
  ['Thompsn', CELL],
  ['nunez', FOLD],
  ['Jorgen', TRAFFIC],
  // Abstracts.
  ['时间戳感知的监督微调', REASON],
  ['梯度会泄露训练数据', PRIVACY],
  ['标注稀缺', SEG],
  // Both scripts.
  ['GRPO 视频', CHAIN, REASON],
  ['多任务 reweighting', MULTI],
  // Pinyin and initials; second readings too.
  ['shipintuili', REASON, CHAIN],
  ['chang wei shi bie', TAIL],
  ['chongjiaquan', MULTI],
  ['jkdyx', HEAT],
  // Traditional, full width, an id.
  ['醫學圖像分割', SEG],
  ['ＫＥＰＬＥＴ', KEPLET],
  ['2511.21681', PIXEL],
  // Nonsense.
  ['段简', undefined],
  ['qzxv', undefined],
]

describe('judged queries', () => {
  const index = createSearchIndex()
  index.add(CORPUS)

  it.each(JUDGED.map(([query, ...ids]) => ({ query, ids })))('$query', ({ query, ids }) => {
    const found = index.search(query, 3).hits.filter(({ matched }) => matched !== 'partial')
    expect(found[0]?.id).toBe(ids[0])
    const acceptable: readonly (string | undefined)[] = ids
    expect(found.map(({ id }) => id).filter((id) => !acceptable.includes(id))).toEqual([])
  })

  it('marks only characters the query stands for', () => {
    const [hit] = index.search('jkdyx', 1).hits
    expect(hit?.ranges.title.map((range) => hit.title.slice(...range))).toEqual(['健康的影响'])
    expect(hit).toMatchObject({ matched: 'initials', shown: '健康的影响' })
    const [swapped] = index.search('差隐分私', 1).hits
    const marked = swapped?.ranges.title.map((range) => swapped.title.slice(...range)).join('')
    expect(marked).toMatch(/^差.*私$/)
  })
})
