import { Bookmark, Newspaper, Settings2 } from 'lucide'
import type { ReactNode } from 'react'
import type { Route } from '#domain/links.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { Icon } from '../../ui/icon.tsx'

/** The main views, as the navigation names them. */
export type Section = 'daily' | 'search' | 'bookmarks' | 'settings'

export interface SectionLink {
  readonly section: Section
  readonly label: string
  readonly icon: ReactNode
  readonly to: Route
  /** Shown beside the label: unread papers of the latest day, bookmarks. */
  readonly count?: number
}

export interface SectionCounts {
  readonly unread: number
  readonly bookmarks: number
}

/** The links of the main navigation, in order. */
export function useSectionLinks({ unread, bookmarks }: SectionCounts): SectionLink[] {
  const t = useMessages()
  return [
    {
      section: 'daily',
      label: t.daily,
      icon: <Icon of={Newspaper} />,
      to: { type: 'home', filter: {} },
      ...(unread > 0 ? { count: unread } : {}),
    },
    {
      section: 'bookmarks',
      label: t.bookmarks,
      icon: <Icon of={Bookmark} />,
      to: { type: 'bookmarks' },
      ...(bookmarks > 0 ? { count: bookmarks } : {}),
    },
    { section: 'settings', label: t.settings, icon: <Icon of={Settings2} />, to: { type: 'settings' } },
  ]
}
