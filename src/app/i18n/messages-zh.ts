import { dayParts } from '#domain/calendar.ts'
import type { Day, Source } from '#domain/ids.ts'

/** Names of the servers are the same in every language. */
export const SOURCE_NAMES: Record<Source, string> = { arxiv: 'arXiv', biorxiv: 'bioRxiv', medrxiv: 'medRxiv' }

const WEEKDAYS = '一二三四五六日'

/** 一 to 日. */
export function weekdayOf(day: Day): string {
  return WEEKDAYS.charAt(dayParts(day).weekday)
}

/**
 * The texts of the first page in Chinese (DESIGN.md §16); those of everything that loads later are in
 * messages-zh-later.ts. The shape of both is the contract for other languages.
 */
export const zh = {
  // Navigation
  brand: '日读',
  brandHome: '日读 首页',
  mainNavigation: '主导航',
  daily: '日报',
  bookmarks: '书签',
  settings: '设置',
  search: '搜索',
  searchPapers: '搜索论文',
  timeline: '时间线',
  back: '返回',
  more: '更多',

  // Days
  weekday: (day: Day) => `星期${weekdayOf(day)}`,
  month: (year: number, month: number) => `${year}年${month}月`,
  /** 12月1日; with the year when it is not `thisYear`. */
  date: (day: Day, thisYear?: number) => {
    const { year, month, date } = dayParts(day)
    return `${year === thisYear ? '' : `${year}年`}${month}月${date}日`
  },
  dayOfMonth: (date: number) => `${date}日`,
  papers: (n: number) => `${n} 篇`,
  unreadCount: (n: number) => `${n} 篇未读`,
  papersAndUnread: (total: string, unread: string): [string, string] => [`${total}，`, unread],
  dayPapers: (date: string) => `${date}论文`,
  previousDay: '前一天',
  nextDay: '后一天',
  openCalendar: (date: string) => `${date}，打开日历`,

  // List
  all: '全部',
  unreadOnly: '只看未读',
  unread: '未读',
  withCode: '有代码',
  density: '密度',
  densities: { titles: '标题', standard: '标准', relaxed: '宽松' },
  listOptions: '筛选与密度',
  markAllRead: '全部标为已读',
  code: '代码',
  noAbstract: (source: string) => `没有摘要，可到 ${source} 看原文。`,
  untranslated: '没有译出，以上是英文摘要的开头。',

  // Paper
  paper: '论文',
  bookmark: '收藏',
  bookmarked: '已收藏',

  // States
  loadingDay: '正在载入',
  markedRead: (n: number) => `${n} 篇已标为已读`,
  undo: '撤销',

  // Settings
  list: '列表',
}

/** The texts the first page needs. */
export type Messages = typeof zh
