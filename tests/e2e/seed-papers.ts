/** The twenty papers of the two seed digests as they must be shown, written by hand from the digests. */
import { readFileSync } from 'node:fs'

export interface SeedPaper {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly author: string
  readonly hasNote: boolean
}

const FIRST_DAY: readonly (readonly [string, string, string])[] = [
  ['2511.21692', '重探跨难度水平的泛化能力：并非易事', 'Yeganeh Kordi'],
  ['2511.21691', '画布到图像：基于多模态控制的组合式图像生成', 'Yusuf Dalva'],
  ['2511.21690', 'TraceGen：在三维轨迹空间中构建世界模型实现跨具身视频学习', 'Seungjae Lee'],
  ['2511.21689', '工具交响曲：通过高效模型与工具编排提升智能水平', 'Hongjin Su'],
  ['2511.21688', 'G2VLM：基于几何基础的视觉语言模型——融合统一三维重建与空间推理能力', 'Wenbo Hu'],
  ['2511.21686', '矩阵：点对点多智能体合成数据生成框架', 'Dong Wang'],
  ['2511.21681', '无像素视觉：基于相机轨迹的感知', 'Zihui Xue'],
  ['2511.21678', '具有成长与精炼多模态语义记忆的能动学习者', 'Weihao Bo'],
  ['2511.21675', '基于演化模型的干扰下实验研究', 'Sadegh Shirani'],
  ['2511.21674', '大型稀疏网络中的事件驱动资格传播：生物现实性塑造的效率', 'Agnes Korcsak-Gorzo'],
]
const SECOND_DAY: typeof FIRST_DAY = [
  ['2511.23478', '视频推理强化：在多模态语言模型中实现一致且基于事实的推理', 'Muhammad Maaz'],
  ['2511.23477', '视频操作链：通过操作链实现交互式视频推理', 'Hanoona Rasheed'],
  ['2511.23476', '实践出真知：通过多轮交互在大型语言模型中构建高效的世界模型推理', 'Bao Shu'],
  ['2511.23475', 'AnyTalker：通过交互式精炼实现多人对话视频生成的可扩展性', 'Zhizhou Zhong'],
  ['2511.23473', 'ThetaEvolve：开放问题上的测试时学习', 'Yiping Wang'],
  ['2511.23469', '视觉生成调优', 'Jiahao Guo'],
  ['2511.23465', '小世界：评估孤立环境中世界模型的动态理解能力', 'Xinyi Li'],
  ['2511.23455', '进步的代价：算法效率与人工智能推理成本下降', 'Hans Gundlach'],
  ['2511.23450', '面向类别级物体检测的以物体为中心的数据合成', 'Vikhyat Agarwal'],
  ['2511.23449', '基于物理信息的神经网络在热物理性质反演中的应用', 'Ali Waseem'],
]
const WITH_NOTE = ['2511.21690', '2511.21688', '2511.21678', '2511.21674']

export const SEED_PAPERS: readonly SeedPaper[] = [
  ...FIRST_DAY.map((row) => seedPaper('2025-11-28', row)),
  ...SECOND_DAY.map((row) => seedPaper('2025-12-01', row)),
]

function seedPaper(day: string, [id, title, author]: (typeof FIRST_DAY)[number]): SeedPaper {
  return { id, day, title, author, hasNote: WITH_NOTE.includes(id) }
}

/** The abstract as the digest file has it: the last cell of the line with the paper's link. Not read by our parser. */
export function abstractInFile({ id, day }: SeedPaper): string {
  const lines = readFileSync(`seeds/${day}-arxiv.md`, 'utf8').split('\n')
  const line = lines.find((text) => text.includes(`arxiv.org/pdf/${id}`)) ?? ''
  return (
    line
      .split(' | ')
      .at(-1)
      ?.replace(/\s*\|\s*$/, '') ?? ''
  )
}

/** Text without what rendering may change: TeX marks, quotes, dashes, spaces, the scheme of links. */
export function bare(text: string): string {
  return text
    .replaceAll(/\\textbf\{([^}]*)\}/g, '$1')
    .replaceAll('--', '–')
    .replaceAll(/https?:\/\/|[\s$^"“”]/g, '')
}
