import { CheckCheck, SquareCheck } from 'lucide'
import type { ReactNode } from 'react'
import { withCode, withUnread, type DayFilter } from '#domain/links.ts'
import { DENSITIES } from '#domain/settings.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Icon } from '../../ui/icon.tsx'

export interface ListOptionsPanelProps {
  readonly filter: DayFilter
  readonly onFilter: (filter: DayFilter) => void
  /** Undefined when everything shown is read. */
  readonly onMarkAllRead: (() => void) | undefined
  /** Begins or ends selecting rows; undefined when there are none. */
  readonly onSelectMany: (() => void) | undefined
  /** On phones the filters are chips above the list, so only the density is left. */
  readonly phone: boolean
  readonly close: () => void
}

/** Density, and on tablets the filters. */
export function ListOptionsPanel({
  filter,
  onFilter,
  onMarkAllRead,
  onSelectMany,
  phone,
  close,
}: ListOptionsPanelProps) {
  const t = useAllMessages()
  const { settings, change } = useSettings()
  return (
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
            <Icon of={CheckCheck} />
            {t.markAllRead}
          </button>
        </>
      )}
      <button
        type="button"
        disabled={!onSelectMany}
        onClick={() => {
          close()
          onSelectMany?.()
        }}
        className="hoverable -mx-2 flex h-11 items-center gap-2 rounded-2 px-2 disabled:opacity-35"
      >
        <Icon of={SquareCheck} />
        {t.selectMany}
      </button>
    </div>
  )
}

function OptionRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex h-11 items-center justify-between">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  )
}
