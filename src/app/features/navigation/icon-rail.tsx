import { CalendarDays, Search } from 'lucide'
import { useMessages } from '../../i18n/use-messages.tsx'
import { openSearch, RouteLink } from '../../routing/router.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { BrandMark } from './brand-mark.tsx'
import { useSectionLinks, type Section, type SectionCounts } from './sections.tsx'

const KEY_OF: Readonly<Partial<Record<Section, string>>> = {
  daily: 'goLatest',
  bookmarks: 'goBookmarks',
  settings: 'goSettings',
}

interface IconRailProps extends SectionCounts {
  readonly current: Section | undefined
  readonly onOpenTimeline: () => void
}

/** The rail of the two-pane layout: pictures only; the timeline opens over the list. */
export function IconRail({ current, onOpenTimeline, ...counts }: IconRailProps) {
  const t = useMessages()
  const [daily, ...others] = useSectionLinks(counts)
  const link = ({ section, label, icon, to }: NonNullable<typeof daily>) => (
    <RouteLink
      key={section}
      to={to}
      aria-label={label}
      data-tip={KEY_OF[section] ?? ''}
      aria-current={section === current ? 'page' : undefined}
      className="hoverable inline-grid size-11 place-items-center rounded-2 text-ink-2 last:mt-auto aria-[current]:bg-selected aria-[current]:text-accent [&_svg]:size-5"
    >
      {icon}
    </RouteLink>
  )
  return (
    <nav
      id="rail"
      aria-label={t.mainNavigation}
      className="flex flex-col items-center gap-1 overflow-y-auto border-r border-line bg-rail py-3.5"
    >
      <span className="mb-3.5 flex">
        <BrandMark />
      </span>
      {daily && link(daily)}
      <IconButton
        label={t.timeline}
        keyName="goDate"
        icon={<Icon of={CalendarDays} size={20} />}
        onClick={onOpenTimeline}
        aria-haspopup="dialog"
        data-anchors-dialog
      />
      <IconButton
        label={t.searchPapers}
        keyName="search"
        icon={<Icon of={Search} size={20} />}
        onClick={() => openSearch()}
        data-opens-search
      />
      {others.map(link)}
    </nav>
  )
}
