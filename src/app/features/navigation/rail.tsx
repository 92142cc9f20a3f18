import { Search } from 'lucide'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/use-messages.tsx'
import { openSearch, RouteLink } from '../../routing/router.tsx'
import { BrandMark } from './brand-mark.tsx'
import { useSectionLinks, type Section, type SectionCounts } from './sections.tsx'
import { Icon } from '../../ui/icon.tsx'

interface RailProps extends SectionCounts {
  readonly current: Section | undefined
  /** The context index of the view: timeline, setting sections. */
  readonly index?: ReactNode
  /** One line at its foot. */
  readonly foot?: ReactNode
}

/** The left rail of the three-pane layout: mark and search, views, then the index of the current view. */
export function Rail({ current, index, foot, ...counts }: RailProps) {
  const t = useMessages()
  return (
    <div id="rail" className="flex min-h-0 flex-col border-r border-line bg-rail">
      <nav aria-label={t.mainNavigation} className="shrink-0">
        <div className="flex items-center gap-3 pt-3.5 pr-3.5 pb-2.5 pl-4.5">
          <BrandMark />
          <button
            type="button"
            onClick={() => openSearch()}
            data-opens-search
            aria-label={t.searchPapers}
            aria-keyshortcuts="/ Control+K"
            className="hoverable flex h-[34px] min-w-0 flex-1 items-center gap-2 rounded-2 border border-line bg-raised pr-2 pl-2.5 text-13 text-ink-3"
          >
            <Icon of={Search} size={15} />
            <span className="truncate">{t.searchPapers}</span>
            <kbd aria-hidden className="ml-auto">
              /
            </kbd>
          </button>
        </div>
        <ul className="px-2 pt-1 pb-2.5">
          {useSectionLinks(counts).map(({ section, label, icon, to, count }) => (
            <li key={section}>
              <RouteLink
                to={to}
                aria-current={section === current ? 'page' : undefined}
                className="hoverable flex h-8 items-center gap-2.5 rounded-2 px-2.5 text-ink-2 aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink [&_svg]:size-4 aria-[current]:[&_svg]:text-accent"
              >
                {icon}
                {label}
                {count !== undefined && (
                  <span key={count} className="ml-auto text-12 text-ink-3">
                    {count}
                  </span>
                )}
              </RouteLink>
            </li>
          ))}
        </ul>
      </nav>
      {index}
      {foot}
    </div>
  )
}
