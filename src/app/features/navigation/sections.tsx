import Bookmark from 'lucide-react/icons/bookmark'
import Newspaper from 'lucide-react/icons/newspaper'
import Settings2 from 'lucide-react/icons/settings-2'
import type { ReactNode } from 'react'
import type { Route } from '#domain/links.ts'
import { useMessages } from '../../i18n/use-messages.tsx'

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
      icon: <Newspaper aria-hidden />,
      to: { type: 'home', filter: {} },
      ...(unread > 0 ? { count: unread } : {}),
    },
    {
      section: 'bookmarks',
      label: t.bookmarks,
      icon: <Bookmark aria-hidden />,
      to: { type: 'bookmarks' },
      ...(bookmarks > 0 ? { count: bookmarks } : {}),
    },
    { section: 'settings', label: t.settings, icon: <Settings2 aria-hidden />, to: { type: 'settings' } },
  ]
}
