import { libraryZh } from './messages-library-zh.ts'
import { weekdayOf, zh } from './messages-zh.ts'

/** 49,955 */
const grouped = (n: number) => n.toLocaleString('en')

const later = {
  // Navigation
  onThisPage: '本页',
  close: '关闭',

  // Days
  weekdayShort: weekdayOf,
  dayName: (date: string, weekday: string, papers: string, unread: string) =>
    `${date} ${weekday}，${papers}，${unread}`,
  weekend: '周末',
  missingDays: (n: number) => `缺 ${n} 天`,
  noArchive: (from: string, to: string) => `${from}至${to}没有存档`,
  notFetched: '未取到',
  sourceNotFetched: (source: string) => `${source} 未取到`,

  // List
  repeats: (n: number) => `另有 ${n} 篇前几天已收录`,
  doiOnly: (source: string, n: number) => `${source} ${n} 条只取到 DOI`,

  // Paper
  paperActions: '论文操作',
  firstAuthor: '第一作者',
  translatorsNote: '译注',
  original: '原文',
  moreLinks: '更多链接',
  previousPaper: '上一篇',
  nextPaper: '下一篇',
  relatedPapers: '相关论文',
  sameAuthor: '同一作者',
  share: '分享',
  textSettings: '文字设置',
  markRead: '标为已读',
  markUnread: '标为未读',
  position: (at: number, of: number) => `${at} / ${of}`,

  // Bookmarks
  bookmarkedOn: (date: string) => `收藏于 ${date}`,
  noBookmarks: '还没有书签',
  /** The key is drawn between the two halves. */
  noBookmarksHint: ['读到想留的论文，按', '或点右上角的书签图标。'],
  readToday: (n: number) => `去读今天的 ${n} 篇`,

  // Share
  shareThis: '分享这篇',
  copyLink: '复制链接',
  copied: '已复制',
  copiedLink: '已复制链接',
  copyFailed: '没能复制，请选中文字后自己复制。',
  systemShare: '系统分享',
  mail: '邮件',
  copyTitleAuthorLink: '复制标题、作者和链接',
  copyMarkdown: '复制为 Markdown',

  // Search
  clear: '清除',
  recentSearches: '最近搜索',
  removeRecent: (query: string) => `删除“${query}”`,
  matchedByPinyin: (text: string) => `按拼音匹配：${text}`,
  matchedByInitials: (text: string) => `按拼音首字母：${text}`,
  closeSpelling: (text: string) => `按近似拼写：${text}`,
  closeWriting: (text: string) => `按近似写法：${text}`,
  without: (words: string) => `不含 ${words}`,
  searchingOlder: (month: string) => `正在搜索更早的论文，已到 ${month}`,
  resultsOfAll: (n: number, all: number) => `${grouped(n)} 篇，已搜索全部 ${grouped(all)} 篇`,
  resultsWithout: (n: number, months: number) => `${grouped(n)} 篇，有 ${months} 个月没能载入`,
  searchOf: (query: string) => `搜索“${query}”`,
  noResults: (query: string) => `没有找到“${query}”`,
  noResultsHint: '换个词，或少写几个字再试。也可以按作者、编号搜索。',
  searchHint: '可以搜标题、作者、编号和摘要里的任何一段文字。',
  searchFailed: '搜索没有启动',
  searchResults: '搜索结果',
  select: '选择',
  open: '打开',
  newTab: '新标签页',

  // States
  noSuchDay: (date: string) => `没有 ${date} 的日报`,
  noDigests: '还没有日报',
  noDigestsHint: '把每日列表的 Markdown 文件放进 seeds 文件夹，再构建一次。',
  dayFailed: '这天没有取到论文',
  dayEmpty: '这天没有新论文',
  dayFailedReason: '来源抓取失败，存档里没有这一天。',
  nearestDays: '前后最近的两天：',
  partial: (missing: string, present: string, n: number) => `${missing} 没取到，这天只有 ${present} 的 ${n} 篇。`,
  allRead: (n: number) => `${n} 篇都读完了`,
  seeAll: '看全部',
  nothingUnread: '没有未读的论文',
  nothingMatches: '没有符合条件的论文',
  clearFilters: '清除筛选',
  notArchived: (id: string) => `没有收录 ${id}`,
  notArchivedHint: '日读只收录每日列表里的论文。编号没有写错的话，可以直接去 arXiv。',
  notArchivedDoiHint: '日读只收录每日列表里的论文。编号没有写错的话，可以直接看原文。',
  openOnArxiv: '在 arXiv 打开',
  openOriginal: '打开原文',
  searchSimilar: '搜索相近编号',
  pageNotFound: '没有这个页面',
  pageNotFoundHint: '链接可能写错了，或者被截断了。',
  toLatest: '去最新一天',
  couldNotLoad: (what: string) => `没能载入${what}`,
  couldNotLoadReason: (cause: string) => `服务器没有回应，或数据有误（${cause}）。`,
  retriesIn: (s: number, tries: number) => `${s} 秒后自动再试一次，已试 ${tries} 次。`,
  notSaved: '这天还没存到本机',
  loadsWhenOnline: (what: string) => `联网后会自动载入${what}。`,
  retryNow: '立即重试',
  brokenHere: '这里出错了',
  retry: '重试',
  copyError: '复制错误信息',
  offline: (days: number) => `当前离线。已保存最近 ${days} 天，书签都能看。`,
  newVersion: '日读有新版本',
  reload: '刷新',
  newPapers: (date: string, n: number) => `${date} 更新了 ${n} 篇`,
  view: '查看',
  storageBlocked: '浏览器禁止了本地存储，关闭页面后书签会丢失。',
  storageFull: '浏览器空间已满，最近的改动没有存上，关闭页面后会丢失。',
  storageNewer: '保存的内容来自更新的日读。刷新页面前，这里的改动只留到关闭页面。',
  storageDamaged: '有一部分保存的内容读不出来，已原样留存，没有删除。',

  // Settings
  appearance: '外观',
  reading: '阅读',
  keyboard: '键盘',
  language: '语言',
  themes: { light: '浅色', dark: '深色', sepia: '米黄', system: '跟随系统' },
  themesShort: { light: '浅色', dark: '深色', sepia: '米黄', system: '系统' },
  themeSample: '每日论文',
  typeface: '正文字体',
  typefaces: { sans: '黑体', serif: '宋体' },
  size: '字号',
  lineHeight: '行高',
  measure: '每行字数',
  split: '长摘要分段',
  splitShort: '分段',
  splitHint: '在方法、结果处换段',
  justify: '两端对齐',
  excerptFrom: '摘录从',
  excerptsFrom: { contribution: '贡献句开始', beginning: '开头开始' },
  singleKeys: '单键快捷键',
  singleKeysHint: '在输入框里、输入法选字时都不会触发。关闭后仍可用 Ctrl K 和方向键。',
  interfaceLanguage: '界面',
  data: '数据',
  offlineDays: '离线保存天数',
  days: (n: number) => `${n} 天`,
  preview: '预览',
}

/** Every text of the interface in Chinese: those of the first page, and those of what loads later. */
export const allZh = { ...zh, ...later, ...libraryZh }

/** What every language provides. */
export type AllMessages = typeof allZh
