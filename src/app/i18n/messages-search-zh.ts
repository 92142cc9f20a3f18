import { grouped } from './grouped.ts'

/** Texts of the conditions of a search in Chinese (DESIGN.md §10, §16). */
export const searchZh = {
  addCondition: '加条件',
  conditions: '条件',
  conditionNames: { author: '作者', title: '标题', id: '编号', tag: '标签', source: '来源', day: '日期' },
  /** 作者： */
  conditionName: (name: string) => `${name}：`,
  removeCondition: (condition: string) => `移除条件 ${condition}`,
  withNote: '有译注',
  withMath: '有公式',
  alreadyRead: '已读',
  daysFrom: (date: string) => `${date}起`,
  daysUntil: (date: string) => `${date}止`,
  daysBetween: (from: string, to: string) => `${from}至${to}`,
  lastDays: (n: number) => `近 ${n} 天`,
  exactly: (phrase: string) => `“${phrase}”`,
  completions: '补全',
  noneMeetsAll: '没有符合全部条件的论文',
  removingHelps: (condition: string, n: number) => `去掉“${condition}”有 ${grouped(n)} 篇`,
  /** Joins it to the title of the first. */
  firstOfThem: (n: number): string => (n === 1 ? '：' : '，第一篇：'),
  removeThis: (condition: string) => `去掉“${condition}”`,
  openDay: (date: string) => `打开 ${date}`,
  examples: '可以这样写',
  exampleQueries: [
    ['作者：Wang', '第一作者，名字写一部分也行'],
    ['日期：近30天', '也可以写 11月、上周、2025-11-28'],
    ['来源：bioRxiv 有：代码', '几个条件同时符合'],
    ['是：未读', '还有已读、已收藏、标签：'],
    ['"世界模型" -视频', '一字不差的词，和不要的词'],
  ] as readonly (readonly [query: string, meaning: string])[],
  resultsOfTitles: (n: number, at: number, all: number) =>
    `${grouped(n)} 篇，标题已搜全，摘要已搜 ${grouped(at)} / ${grouped(all)} 篇`,
  resultsWithoutAbstracts: (n: number, all: number) => `${grouped(n)} 篇，已搜索 ${grouped(all)} 篇的标题`,
  searchAbstracts: '也搜摘要',
}
