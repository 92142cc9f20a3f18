import { grouped } from './grouped.ts'

/** The texts of what is stored, and of what this site is, in Chinese. */

/** 4.9 MB; below a tenth of one, 12 KB. */
export function storageSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes < 0.1 ? `${Math.ceil(bytes / 1024)}\u00A0KB` : `${Number(megabytes.toFixed(1))}\u00A0MB`
}

export const dataZh = {
  // Storage
  storageUsed: '已用空间',
  storageOf: (used: number, total: number) => `已用 ${storageSize(used)}，共 ${storageSize(total)}。`,
  storageShares: (read: number, library: number) =>
    `已读记录占 ${storageSize(read)}，书签和笔记占 ${storageSize(library)}。`,
  storageUnknown: '浏览器没有提供存储空间。',
  makeRoom: '清出空间',
  clearOldRead: '清理一年前的已读记录',
  exportFirst: '先导出书签',
  exportTheBookmarks: '导出书签',
  bookmarksUntilClosed: '书签只留到关闭页面前',
  blockedReason: '无痕窗口或站点权限会这样。可以先导出，换普通窗口再导入。',
  howToAllow: '怎么开启',
  howToAllowSteps: '要在这里开启：点地址栏左边的图标，打开网站设置，允许网站保存数据（Cookie），再刷新页面。',
  readCleared: (n: number) => `已清除 ${n} 篇的已读记录`,

  // Settings
  data: '数据',
  storage: '空间',
  theBookmarks: '书签',
  readMarks: '已读记录',
  readMarksOf: (n: number) => `${n} 篇`,
  offlineDays: '离线保存天数',
  days: (n: number) => `${n} 天`,
  clearRead: '清除已读记录',
  clearAll: '清除全部数据',
  clearAllWhat: '书签、标签、笔记、合集、已读记录、设置、搜索记录和离线保存的日报都会从这个浏览器删除。',
  clearAllWarning: '清除后无法恢复，建议先导出。',
  everything: '全部数据',
  about: '关于',
  version: '版本',
  archive: '存档',
  archiveOf: (from: string, to: string, days: number, papers: number) =>
    `${from}至${to}，${days} 天，${grouped(papers)} 篇`,
  feeds: '订阅',
  licence: '许可',
  licenceText: '标题和摘要是中文译文，版权归原作者，引用前请核对原文。',
  licenceSoftware: '用到的开源软件：React、TanStack Query、uqr（MIT），Fuse.js（Apache-2.0），Lucide（ISC）。',
}
