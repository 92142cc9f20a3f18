import { Search } from 'lucide'
import { useMessages } from '../../i18n/use-messages.tsx'
import { openSearch, RouteLink } from '../../routing/router.tsx'
import { useSectionLinks, type Section, type SectionCounts, type SectionLink } from './sections.tsx'
import { Icon } from '../../ui/icon.tsx'

interface BottomBarProps extends SectionCounts {
  readonly current: Section | undefined
}

/** The phone's navigation: 56 px above the safe area; on its side a phone has it as a rail of pictures. */
export function BottomBar({ current, ...counts }: BottomBarProps) {
  const t = useMessages()
  const [daily, ...others] = useSectionLinks(counts)
  const search: SectionLink = {
    section: 'search',
    label: t.search,
    icon: <Icon of={Search} />,
    to: { type: 'search', query: '' },
  }
  const links = [...(daily ? [daily] : []), search, ...others]
  return (
    <nav aria-label={t.mainNavigation} className="bottom-bar z-(--z-bar) border-line bg-rail print:hidden">
      {/* Nothing moves while a page arrives: as many columns as links, and pictures that stand without their words. */}
      <ul className="grid grid-cols-4">
        {links.map(({ section, label, icon, to, count }) => (
          <li key={section}>
            <RouteLink
              to={to}
              data-opens-search={section === 'search' || undefined}
              onClick={(event) => {
                if (section !== 'search' || event.ctrlKey || event.metaKey || event.shiftKey) return
                // Back and the arrow lead to where the search was opened.
                event.preventDefault()
                openSearch()
              }}
              aria-current={section === current ? 'page' : undefined}
              className="flex h-14 flex-col items-center gap-0.75 pt-[6.5px] text-12 text-ink-2 aria-[current]:font-medium aria-[current]:text-accent [&_svg]:size-[22px]"
            >
              <span className="relative">
                {icon}
                {section === 'daily' && count !== undefined && (
                  <span className="absolute -top-1.25 left-3.5 min-w-3.75 rounded-lg bg-accent px-1 text-center text-[12px]/[15px] font-medium whitespace-nowrap text-on-accent">
                    {count}
                  </span>
                )}
              </span>
              {label}
            </RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
