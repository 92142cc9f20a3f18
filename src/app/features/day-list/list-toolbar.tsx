import CheckCheck from 'lucide-react/icons/check-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Rows2 from 'lucide-react/icons/rows-2'
import Rows3 from 'lucide-react/icons/rows-3'
import Rows4 from 'lucide-react/icons/rows-4'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import type { Source } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import { DENSITIES, type Density } from '#domain/settings.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { useSettings } from '../../state/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Switch } from '../../ui/switch.tsx'
import { SourceTabs } from './source-tabs.tsx'

export interface ListToolbarProps {
  readonly filter: DayFilter
  readonly onFilter: (filter: DayFilter) => void
  readonly sources: readonly { readonly source: Source; readonly count: number }[]
  readonly total: number
  /** Undefined when everything shown is read. */
  readonly onMarkAllRead: (() => void) | undefined
}

const DENSITY_ICONS = { titles: Rows4, standard: Rows3, relaxed: Rows2 }

/** The density after `density`, round and round. */
export function nextDensity(density: Density): Density {
  return DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'standard'
}

/** Source tabs and the three list controls, as the desktop shows them. */
export function DesktopToolbar({ filter, onFilter, sources, total, onMarkAllRead }: ListToolbarProps) {
  const t = useMessages()
  const { settings, change } = useSettings()
  const DensityIcon = DENSITY_ICONS[settings.density]
  return (
    <div className="-mx-1 mt-2.5 flex h-10 items-center gap-0.5 border-b border-line">
      <SourceTabs {...{ filter, onFilter, sources, total }} />
      <span className="ml-auto" />
      <IconButton
        label={t.unreadOnly}
        aria-pressed={filter.unread === true}
        icon={<CircleDot aria-hidden size={17} strokeWidth={1.75} />}
        onClick={() => onFilter(withUnread(filter, !filter.unread))}
      />
      <IconButton
        label={`${t.density}: ${t.densities[settings.density]}`}
        icon={<DensityIcon aria-hidden size={17} strokeWidth={1.75} />}
        onClick={() => change({ density: nextDensity(settings.density) })}
      />
      <IconButton
        label={t.markAllRead}
        icon={<CheckCheck aria-hidden size={17} strokeWidth={1.75} />}
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
      <SourceTabs {...props} />
      <span className="ml-auto" />
      <ListOptions {...props} />
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

/** The list options behind one button: 「筛选与密度」 on tablets, 「更多」 on phones. */
export function ListOptions({
  filter,
  onFilter,
  onMarkAllRead,
  phone = false,
}: ListToolbarProps & { phone?: boolean }) {
  const t = useMessages()
  const { settings, change } = useSettings()
  const label = phone ? t.more : t.listOptions
  const Icon = phone ? Ellipsis : SlidersHorizontal
  return (
    <Popover
      label={label}
      className="w-72"
      opener={(props) => (
        <IconButton {...props} label={label} icon={<Icon aria-hidden size={18} strokeWidth={1.75} />} />
      )}
    >
      {(close) => (
        <div className="flex flex-col gap-3 p-4">
          <ChoiceGroup
            fill
            label={t.density}
            options={DENSITIES.map((value) => ({ value, label: t.densities[value] }))}
            value={settings.density}
            onChange={(density) => change({ density })}
          />
          {!phone && (
            <>
              <OptionRow label={t.unreadOnly}>
                <Switch
                  label={t.unreadOnly}
                  checked={filter.unread === true}
                  onChange={(on) => onFilter(withUnread(filter, on))}
                />
              </OptionRow>
              <OptionRow label={t.withCode}>
                <Switch
                  label={t.withCode}
                  checked={filter.code === true}
                  onChange={(on) => onFilter(withCode(filter, on))}
                />
              </OptionRow>
              <button
                type="button"
                disabled={!onMarkAllRead}
                onClick={() => {
                  close()
                  onMarkAllRead?.()
                }}
                className="hoverable -mx-2 flex h-11 items-center gap-2 rounded-2 px-2 disabled:opacity-35"
              >
                <CheckCheck aria-hidden size={16} strokeWidth={1.75} />
                {t.markAllRead}
              </button>
            </>
          )}
        </div>
      )}
    </Popover>
  )
}

function OptionRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex h-11 items-center justify-between">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  )
}

function withUnread({ unread: _unread, ...rest }: DayFilter, on: boolean): DayFilter {
  return on ? { ...rest, unread: true } : rest
}

function withCode({ code: _code, ...rest }: DayFilter, on: boolean): DayFilter {
  return on ? { ...rest, code: true } : rest
}
