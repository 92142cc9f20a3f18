/** A library of four papers of the seeds as localStorage holds it, by key. */

const PAPERS = [
  ['2511.23478', '视频推理强化：在多模态语言模型中实现一致且基于事实的推理', 'Muhammad Maaz', '2025-12-01'],
  ['2511.23477', '视频操作链：通过操作链实现交互式视频推理', 'Hanoona Rasheed', '2025-12-01'],
  ['2511.23473', 'ThetaEvolve：开放问题上的测试时学习', 'Yiping Wang', '2025-12-01'],
  ['2511.21690', 'TraceGen：在三维轨迹空间中构建世界模型实现跨具身视频学习', 'Seungjae Lee', '2025-11-28'],
] as const

const entries = PAPERS.map(([id, title, author, day], i) => {
  return [id, { id, title, addedAt: 4000 - i, changedAt: 4000 - i, source: 'arxiv', day, author }]
})

export const STORED_LIBRARY = {
  'ridu:v1:bookmarks': JSON.stringify({ version: 2, entries: Object.fromEntries(entries) }),
  'ridu:v1:annotations': JSON.stringify({
    version: 1,
    entries: {
      '2511.23477': { tags: [['待读', 5]], notes: [['a', 5, '对照 TAR']], gone: [] },
      '2511.21690': { tags: [['世界模型', 5]], notes: [], gone: [] },
    },
  }),
  'ridu:v1:collections': JSON.stringify({
    version: 1,
    entries: {
      k: { name: '组会', namedAt: 1, at: 1, members: PAPERS.map(([id], i) => [id, 1, i, 1]).reverse() },
    },
  }),
} as const
