import type { KeyName } from '../keyboard/key-map.ts'

/** What the help sheet shows, in its order. A key joins when the product has what it does. */
export const HELP_GROUPS = [
  {
    group: 'list',
    names: [
      'nextPaper',
      'previousPaper',
      'nextUnread',
      'previousUnread',
      'openPaper',
      'openInTab',
      'firstRow',
      'lastRow',
      'select',
      'extendDown',
      'olderDay',
      'newerDay',
      'unreadOnly',
      'density',
      'sourceTab1',
      'markAllRead',
    ],
  },
  {
    group: 'paper',
    names: [
      'pageDown',
      'pageUp',
      'bookmark',
      'writeNote',
      'tags',
      'toggleRead',
      'openText',
      'copyLink',
      'copyCitation',
      'cite',
      'note',
      'readerOnly',
      'smaller',
      'larger',
      'undo',
    ],
  },
  {
    group: 'go',
    names: ['search', 'goLatest', 'goDate', 'goBookmarks', 'goSettings', 'help', 'back'],
  },
] as const satisfies readonly { group: string; names: readonly KeyName[] }[]
