import { storageSize, type dataZh } from './messages-data-zh.ts'
import { count } from './english-count.ts'

/** The texts of what is stored, and of what this site is, in English. */
export const dataEn: typeof dataZh = {
  storageUsed: 'Storage used',
  storageOf: (used, total) => `${storageSize(used)} of ${storageSize(total)} used. `,
  storageShares: (read, library) => `Read marks ${storageSize(read)}, bookmarks and notes ${storageSize(library)}.`,
  storageUnknown: 'The browser offers no storage.',
  makeRoom: 'Make room',
  clearOldRead: 'Clear read marks over a year old',
  exportFirst: 'Export bookmarks first',
  exportTheBookmarks: 'Export bookmarks',
  bookmarksUntilClosed: 'Bookmarks last until you close the page',
  blockedReason: 'Private windows or site permissions cause this. Export now and import in a normal window.',
  howToAllow: 'How to allow it',
  howToAllowSteps:
    'To allow it here: open the site settings from the icon beside the address, allow the site to save data (cookies), and reload.',
  readCleared: (n) => `Read marks of ${count(n, 'paper', 'papers')} cleared`,
  data: 'Data',
  storage: 'Storage',
  theBookmarks: 'Bookmarks',
  readMarks: 'Read marks',
  readMarksOf: (n) => count(n, 'paper', 'papers'),
  offlineDays: 'Days kept offline',
  days: (n) => count(n, 'day', 'days'),
  clearRead: 'Clear read marks',
  clearAll: 'Clear all data',
  clearAllWhat:
    'Bookmarks, tags, notes, collections, read marks, settings, recent searches and days kept offline are deleted from this browser.',
  clearAllWarning: 'This cannot be undone. Export first.',
  everything: 'All data',
  about: 'About',
  version: 'Version',
  archive: 'Archive',
  archiveOf: (from, to, days, papers) =>
    `${from} to ${to}, ${count(days, 'day', 'days')}, ${count(papers, 'paper', 'papers')}`,
  feeds: 'Feeds',
  licence: 'Licence',
  licenceText:
    'Titles and abstracts are Chinese translations; the rights are with the authors. Check the original before you cite.',
  licenceSoftware: 'Open-source software: React, TanStack Query, uqr (MIT), Fuse.js (Apache-2.0), Lucide (ISC).',
}
