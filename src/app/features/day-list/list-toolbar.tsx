import { CheckCheck, CircleDot, Rows2, Rows3, Rows4 } from 'lucide'
import type { Source } from '#domain/ids.ts'
import { withCode, withUnread, type DayFilter } from '#domain/links.ts'
import { nextDensity } from '#domain/settings.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { useSettings } from '../../state/use-settings.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'

// Only a day of several sources has tabs, and only narrow windows fold the options away.
const SourceTabs = lazyChunk(() => import('./source-tabs.tsx').then((module) => module.SourceTabs))
export const ListOptions = lazyChunk(() => import('./list-options.tsx').then((module) => module.ListOptions), {
  fallback: <span className="size-11 shrink-0" />,
  waits: true,
})

export interface ListToolbarProps {
  readonly filter: DayFilter
  readonly onFilter: (filter: DayFilter) => void
  readonly sources: readonly { readonly source: Source; readonly count: number }[]
  readonly total: number
  /** Undefined when everything shown is read. */
  readonly onMarkAllRead: (() => void) | undefined
  /** Begins or ends selecting rows; undefined when there are none. */
  readonly onSelectMany: (() => void) | undefined
}

const DENSITY_ICONS = { titles: Rows4, standard: Rows3, relaxed: Rows2 }

/** Source tabs and the three list controls, as the desktop shows them. */
export function DesktopToolbar({ filter, onFilter, sources, total, onMarkAllRead }: ListToolbarProps) {
  const t = useMessages()
  const { settings, change } = useSettings()
  return (
    <div className="-mx-1 mt-2.5 flex h-10 items-center gap-0.5 border-b border-line">
      {sources.length > 1 && <SourceTabs {...{ filter, onFilter, sources, total }} />}
      <span className="ml-auto" />
      <IconButton
        label={t.unreadOnly}
        keyName="unreadOnly"
        aria-pressed={filter.unread === true}
        icon={<Icon of={CircleDot} size={17} />}
        onClick={() => onFilter(withUnread(filter, !filter.unread))}
      />
      <IconButton
        label={t.density}
        aria-description={t.densities[settings.density]}
        keyName="density"
        icon={<Icon of={DENSITY_ICONS[settings.density]} size={17} />}
        onClick={() => change({ density: nextDensity(settings.density) })}
      />
      <IconButton
        label={t.markAllRead}
        keyName="markAllRead"
        icon={<Icon of={CheckCheck} size={17} />}
        disabled={!onMarkAllRead}
        onClick={onMarkAllRead}
      />
    </div>
  )
}

/** Source tabs, and everything else behind one button. */
export function TabletToolbar(props: ListToolbarProps) {
  return (
    <div className="-mx-1 mt-1 flex h-11 items-center border-b border-line">
      {props.sources.length > 1 && <SourceTabs {...props} />}
      <span className="ml-auto" />
      <ListOptions {...props} phone={false} />
    </div>
  )
}

/** Phones: a row of chips that scrolls sideways. */
export function PhoneFilters({ filter, onFilter, sources, total }: ListToolbarProps) {
  const t = useMessages()
  const { source: _source, ...anySource } = filter
  const chips = [
    { label: `${t.all} ${total}`, pressed: filter.source === undefined, next: anySource },
    ...(sources.length < 2
      ? []
      : sources.map(({ source, count }) => ({
          label: `${SOURCE_NAMES[source]} ${count}`,
          pressed: filter.source === source,
          next: filter.source === source ? anySource : { ...filter, source },
        }))),
    { label: t.unread, pressed: filter.unread === true, next: withUnread(filter, !filter.unread) },
    { label: t.withCode, pressed: filter.code === true, next: withCode(filter, !filter.code) },
  ]
  return (
    <div className="flex gap-2 overflow-x-auto border-b border-line px-4 pt-1 pb-2.5 [scrollbar-width:none]">
      {chips.map(({ label, pressed, next }) => (
        <button
          key={label}
          type="button"
          aria-pressed={pressed}
          onClick={() => onFilter(next)}
          className="touch-target h-9 shrink-0 rounded-full border border-line px-[13px] text-14 whitespace-nowrap text-ink-2 aria-pressed:border-accent-tint aria-pressed:bg-accent-tint aria-pressed:font-medium aria-pressed:text-accent"
        >
          {label}
        </button>
      ))}
    </div>
  )
}
