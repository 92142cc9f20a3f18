import { toDay, toPaperId } from '#domain/ids.ts'
import type { SearchRecord } from '#domain/search-wire.ts'

/** A search record of a test: what is not given is empty. */
export function record(
  id: string,
  title: string,
  rest: Partial<Pick<SearchRecord, 'abstract' | 'authors' | 'originalTitle'>> & { readonly day?: string } = {},
): SearchRecord {
  const [paperId, day] = [toPaperId(id), toDay(rest.day ?? '2025-12-01')]
  if (paperId === undefined || day === undefined) throw new Error(`not an id or day: ${id} ${rest.day ?? ''}`)
  return { source: 'arxiv', authors: [], abstract: '', has: [], ...rest, id: paperId, day, title }
}

/** Six real papers of two days, their abstracts cut down to what is searched for. */
export const PAPERS: readonly SearchRecord[] = [
  record('2511.23478', '视频推理强化：在多模态语言模型中实现一致且基于事实的推理', {
    authors: ['Muhammad Maaz'],
    abstract:
      '对动态视觉内容进行推理仍然是多模态大语言模型面临的核心挑战。该方法将时间戳感知的监督微调与基于新型时序对齐奖励（TAR）的组相对策略优化（GRPO）相结合，推动时序对齐且因果连贯的视频推理。',
  }),
  record('2511.23477', '视频操作链：通过操作链实现交互式视频推理', {
    authors: ['Hanoona Rasheed'],
    abstract:
      '近期多模态大语言模型（MLLMs）在视频理解领域取得进展，但多数模型仍停留在“思考视频”阶段。我们进一步通过强化学习优化操作策略，采用具备推理感知能力的组相对策略优化（GRPO）方法。',
  }),
  record('2511.23473', 'ThetaEvolve：开放问题上的测试时学习', {
    authors: ['Yiping Wang'],
    abstract: '以AlphaEvolve系统为代表。我们提出ThetaEvolve开源框架，在测试阶段扩展强化学习（RL）规模。',
  }),
  record('2511.21691', '画布到图像：基于多模态控制的组合式图像生成', {
    day: '2025-11-28',
    authors: ['Yusuf Dalva'],
    abstract:
      '尽管现代扩散模型在生成高质量多样化图像方面表现出色，但在实现高保真度的组合式控制方面仍存在困难。这种联合训练使Canvas-to-Image能够跨越多重控制模态进行推理。',
  }),
  record('2511.21690', 'TraceGen：在三维轨迹空间中构建世界模型实现跨具身视频学习', {
    day: '2025-11-28',
    authors: ['Seungjae Lee'],
    abstract: '我们通过引入统一的符号化表征——场景级轨迹的紧凑三维“轨迹空间”，解决了小数据量问题。',
  }),
  record('2511.21681', '无像素视觉：基于相机轨迹的感知', {
    day: '2025-11-28',
    authors: ['Zihui Xue'],
    abstract: '能否仅凭相机运动轨迹——即其在空间中划过的路径，而非观察像素信息，来理解视频内容？',
  }),
]
