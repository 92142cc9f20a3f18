import { grouped } from './grouped.ts'
import type { searchZh } from './messages-search-zh.ts'

/** Texts of the conditions of a search in English. */
export const searchEn: typeof searchZh = {
  addCondition: 'Add filter',
  conditions: 'Filters',
  conditionNames: { author: 'Author', title: 'Title', id: 'Id', tag: 'Tag', source: 'Source', day: 'Date' },
  conditionName: (name) => `${name}:`,
  removeCondition: (condition) => `Remove filter ${condition}`,
  withNote: 'Has translator’s note',
  withMath: 'Has formulas',
  alreadyRead: 'Read',
  daysFrom: (date) => `from ${date}`,
  daysUntil: (date) => `until ${date}`,
  daysBetween: (from, to) => `${from} to ${to}`,
  lastDays: (n) => `last ${n} days`,
  exactly: (phrase) => `“${phrase}”`,
  completions: 'Complete',
  noneMeetsAll: 'No paper meets every filter',
  removingHelps: (condition, n) => `${grouped(n)} without “${condition}”`,
  firstOfThem: (n) => (n === 1 ? ': ' : ', the first: '),
  removeThis: (condition) => `Remove “${condition}”`,
  openDay: (date) => `Open ${date}`,
  examples: 'What you can type',
  exampleQueries: [
    ['author:Wang', 'First author; part of the name will do'],
    ['day:"last 30 days"', 'Or 2025-11, yesterday, 2025-11-28'],
    ['source:bioRxiv has:code', 'Several filters at once'],
    ['is:unread', 'Also read, bookmarked and tag:'],
    ['"世界模型" -视频', 'An exact phrase, and a word to leave out'],
  ],
  resultsOfTitles: (n, at, all) =>
    `${grouped(n)} found, all titles and ${grouped(at)} of ${grouped(all)} abstracts searched`,
  resultsWithoutAbstracts: (n, all) => `${grouped(n)} found, titles of ${grouped(all)} papers searched`,
  searchAbstracts: 'Search abstracts too',
}
