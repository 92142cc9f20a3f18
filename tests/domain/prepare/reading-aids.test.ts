import { describe, expect, it } from 'vitest'
import { excerptStart, paragraphSplits } from '#domain/prepare/reading-aids.ts'

const excerptOf = (text: string) => text.slice(excerptStart(text))

describe('excerptStart', () => {
  it.each([
    ['现有方法不足。为解决这一问题，我们提出甲。', '我们提出甲。'],
    ['现有方法不足。为此，我们提出甲。', '我们提出甲。'],
    ['现有方法不足。为此我们提出甲，构建乙。', '为此我们提出甲，构建乙。'],
    ['现有方法不足。本研究针对该问题，提出乙。', '本研究针对该问题，提出乙。'],
    ['尽管进展显著。受大脑启发，我们提出一种规则。', '我们提出一种规则。'],
    ['现状。在此，作者首次建立了模型。', '在此，作者首次建立了模型。'],
    ['没有贡献句。只有背景。', '没有贡献句。只有背景。'],
    ['We propose a method. It works.', 'We propose a method. It works.'],
  ])('finds the contribution in %j', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt)
  })
})

describe('paragraphSplits', () => {
  const background = `${'背景'.repeat(40)}。`
  const contribution = `我们提出${'方法'.repeat(40)}。`
  const results = `实验表明${'良好'.repeat(40)}。`

  it('splits a long abstract before contribution, results and closing', () => {
    const text = `${background}${contribution}${results}代码已开源。`
    expect(paragraphSplits(text).map((at) => text.slice(at, at + 4))).toEqual(['我们提出', '实验表明', '代码已开'])
  })

  it('leaves no paragraph under 60 characters but the last', () => {
    const text = `短背景。${contribution}实验表明良好。${'结论'.repeat(80)}。最后总结。`
    expect(paragraphSplits(text).map((at) => text.slice(at, at + 4))).toEqual(['实验表明', '最后总结'])
  })

  it('leaves short abstracts and those with their own paragraphs whole', () => {
    expect(paragraphSplits(`${background}我们提出甲。`)).toEqual([])
    expect(paragraphSplits(`${background}\n${contribution}${results}`)).toEqual([])
  })

  it('leaves a benchmark named in a later clause where it stands', () => {
    const text = `${background}${contribution}模型容易迁移：只需五段视频，它在四项任务中成功。${'结论'.repeat(40)}。`
    expect(paragraphSplits(text).map((at) => text.slice(at, at + 4))).toEqual(['我们提出'])
  })

  it.each([
    [
      '2511.23477',
      [
        '近期多模态大语言模型（MLLMs）在视频理解领域取得进展，但多数模型仍停留在“思考视频”阶段——即视频编码完成后，推理过程完全在文本域展开，将视觉输入视为静态背景。这种被动范式形成了语义瓶颈：模型无法回放视频、调整关注焦点或验证证据，导致在需要细粒度时空理解的任务中仅能进行浅层视觉推理。',
        '本研究提出交互式视频推理新范式，将视频转化为主动认知工作空间，使模型能够“伴随视频思考”。我们开发的Video CoM模型通过操作链（CoM）进行推理，执行迭代式视觉动作以收集和精炼证据。为支持该机制，我们构建了包含18K指令调优数据的Video CoM Instruct数据集，专门针对多步骤操作推理任务。除监督学习外，我们进一步通过强化学习优化操作策略，采用具备推理感知能力的组相对策略优化（GRPO）方法。与先前仅依赖稀疏答案奖励的研究不同，本方法引入步骤级推理奖励机制，引导模型进行基于证据且逻辑一致的推理。',
        'Video CoM在九项视频推理基准测试中表现优异，相较于当前最优模型平均性能提升3.6%，而训练数据仅需25K SFT样本和3K GRPO视频样本，远少于同类大规模模型所需数据量。',
        '消融实验表明，推理感知奖励机制能同步提升准确性与可解释性。代码已开源：https://github.com/mbzuai-oryx/Video-CoM',
      ],
    ],
    [
      '2511.21681',
      [
        '能否仅凭相机运动轨迹——即其在空间中划过的路径，而非观察像素信息，来理解视频内容？本文首次系统性地探讨这个看似不可能的问题。为此，我们提出一种对比学习框架，用以训练专有编码器CamFormer，该模型将相机位姿轨迹映射到联合嵌入空间，使其与自然语言表征对齐。',
        '研究发现，相机轨迹虽看似简单，实则是揭示视频内容的高度信息化信号。换言之，“如何移动”确实能揭示“正在做什么”（第一人称视角）或“观察什么”（第三人称视角）。',
        '我们在多类下游任务中验证了CamFormer嵌入向量的通用性，涵盖跨模态对齐、分类与时序分析等领域。值得注意的是，我们的表征对不同相机位姿估计方法均具鲁棒性，既适用于高精度多传感器方案，也兼容标准纯RGB估计器。',
        '本研究证实：相机轨迹是一种轻量化、强鲁棒性且多功能的视频内容感知模态。',
      ],
    ],
    [
      '2511.23476',
      [
        '发展稳健的世界模型推理能力对于大型语言模型（LLM）智能体在复杂环境中进行规划与交互至关重要。尽管多轮交互能通过真实反馈提供对环境动态的优越理解，但现有方法往往强加僵化的推理流程，限制了模型的主动学习能力，最终阻碍高效的世界模型推理。',
        '为解决这些问题，我们探索通过高效交互与主动推理实现世界模型内化（WMAct）。该方法将模型从结构化推理中解放出来，使其能够通过实践直接塑造思维方式，并通过两项关键机制实现高效能的世界模型推理：（1）奖励重标定机制，根据行动效能调整结果奖励，以激励减少冗余并实现有目的的交互；（2）交互频率退火策略，逐步降低允许的最大交互轮次，迫使模型浓缩学习过程、内化环境动态，而非过度依赖环境线索。',
        '我们在推箱子、迷宫和出租车任务上的实验表明，WMAct能够实现高效的世界模型推理，仅需单轮交互即可解决以往需多轮交互的任务，并展现出对复杂环境的强迁移能力，在一系列推理基准测试中显著提升性能。',
      ],
    ],
    [
      '2511.21690',
      [
        '仅通过少量演示就能在新平台和新场景中学习新机器人任务仍具挑战性。尽管人类和其他机器人的示范视频资源丰富，但形态结构、相机参数和环境差异阻碍了这些视频的直接使用。我们通过引入统一的符号化表征——场景级轨迹的紧凑三维“轨迹空间”，解决了小数据量问题，该表征支持从跨形态、跨环境和跨任务的视频中学习。',
        '我们提出TraceGen世界模型，该模型在轨迹空间而非像素空间预测未来运动，在保留操作所需几何结构的同时抽象掉外观特征。为实现大规模训练，我们开发了TraceForge数据流水线，将异构的人类与机器人视频转化为一致的三维轨迹，构建包含12.3万条视频和180万个观察-轨迹-语言三元组的数据集。基于该数据集的预训练产生了可迁移的三维运动先验模型：仅需五段目标机器人视频，TraceGen在四项任务中达成80%成功率，同时推理速度比基于视频的先进世界模型快50-600倍。在更具挑战性的场景中（仅能通过手持手机获取五段未标定的人类演示视频），该模型在真实机器人上仍达到67.5%的成功率，彰显了TraceGen在不依赖物体检测器或繁重像素空间生成的情况下实现跨形态适应的能力。',
      ],
    ],
    [
      '2511.21678',
      [
        '多模态大语言模型在独立查询中展现出强大的推理能力，但其运作始终从零开始——每个问题都独立求解，且常重复相同错误。现有记忆增强智能体主要存储过往轨迹以供复用，然而基于轨迹的记忆存在简略偏差，会逐渐丢失关键领域知识。更严重的是，即使在真正的多模态问题解决场景中，这类系统仅记录单模态的行为轨迹，未能保留视觉注意力与逻辑推理如何协同促成解决方案。这与人类认知存在根本性错位：语义记忆兼具多模态与整合特性，通过协调而独立的表征流同时保存视觉与抽象知识。',
        '为此我们提出ViLoMem双流记忆框架，构建基于图式的紧凑记忆系统。该框架分别编码视觉分心模式与逻辑推理错误，使多模态大语言模型能从成败经验中学习。遵循生长-精炼原则，系统持续积累并更新多模态语义知识——在保持稳定、可泛化策略的同时避免灾难性遗忘。',
        '在六大多模态基准测试中，ViLoMem持续提升pass@1准确率，并显著减少重复的视觉与逻辑错误。消融实验证实了具有显式分心-幻觉分离的双流记忆的必要性，验证了错误感知多模态记忆在终身学习与跨域智能体学习中的价值。',
        '项目页面详见 https://weihao-bo.github.io/ViLoMeo-page。',
      ],
    ],
  ])('splits the abstract of %s as the design shows it', (_, paragraphs) => {
    const text = paragraphs.join('')
    const edges = [0, ...paragraphSplits(text), text.length]
    expect(edges.slice(1).map((end, i) => text.slice(edges[i], end))).toEqual(paragraphs)
  })
})
