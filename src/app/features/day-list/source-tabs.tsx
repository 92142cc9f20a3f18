import { useRef, type KeyboardEvent } from 'react'
import type { Source } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { ROWS_PANEL_ID } from '../../ui/element-ids.ts'

interface SourceTabsProps {
  readonly filter: DayFilter
  readonly onFilter: (filter: DayFilter) => void
  readonly sources: readonly { readonly source: Source; readonly count: number }[]
  readonly total: number
}

/** 「全部」 and one tab a source, with counts. */
export function SourceTabs({ filter, onFilter, sources, total }: SourceTabsProps) {
  const t = useMessages()
  const list = useRef<HTMLDivElement>(null)
  const { source: _source, ...anySource } = filter
  const tabs = [
    { label: t.all, count: total, filter: anySource as DayFilter },
    ...sources.map(({ source, count }) => ({ label: SOURCE_NAMES[source], count, filter: { ...filter, source } })),
  ]

  /** Arrows move between tabs and choose at once, Home and End go to the ends (ARIA tabs pattern). */
  function moveByKey(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.filter.source === filter.source)
    const steps: Partial<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const to = steps[event.key]
    const tab = to === undefined ? undefined : tabs[to]
    if (to === undefined || !tab) return
    event.preventDefault()
    onFilter(tab.filter)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label={t.list} className="-mb-px flex h-full min-w-0 items-center gap-0.5">
      {tabs.map((tab) => {
        const selected = tab.filter.source === filter.source
        return (
          <button
            key={tab.label}
            type="button"
            role="tab"
            aria-selected={selected}
            aria-controls={ROWS_PANEL_ID}
            tabIndex={selected ? 0 : -1}
            onClick={() => onFilter(tab.filter)}
            onKeyDown={moveByKey}
            className="inline-flex h-full items-center gap-1.25 border-b-2 border-transparent px-2 text-13 whitespace-nowrap text-ink-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink lg:px-2.5"
          >
            {tab.label} <span className="text-12 font-normal text-ink-3">{tab.count}</span>
          </button>
        )
      })}
    </div>
  )
}
