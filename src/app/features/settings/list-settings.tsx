import { SOURCES } from '#domain/ids.ts'
import { DENSITIES, LIST_ORDERS } from '#domain/settings.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Row, Section, SwitchRow } from './settings-rows.tsx'

/** How the lists of days look, what they show, and in which order. */
export function ListSettings() {
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const shown = SOURCES.filter((source) => !settings.hiddenSources.includes(source))
  return (
    <Section id="list" title={t.list}>
      <Row label={t.density}>
        <ChoiceGroup
          label={t.density}
          options={DENSITIES.map((value) => ({ value, label: t.densities[value] }))}
          value={settings.density}
          onChange={(density) => change({ density })}
        />
      </Row>
      <Row label={t.excerptFrom}>
        <ChoiceGroup
          label={t.excerptFrom}
          options={(['contribution', 'beginning'] as const).map((value) => ({ value, label: t.excerptsFrom[value] }))}
          value={settings.excerptFrom}
          onChange={(excerptFrom) => change({ excerptFrom })}
        />
      </Row>
      <SwitchRow
        label={t.markOnScroll}
        hint={t.markOnScrollHint}
        checked={settings.markOnScroll}
        onChange={(markOnScroll) => change({ markOnScroll })}
      />
      <Row label={t.listOrder}>
        <ChoiceGroup
          label={t.listOrder}
          options={LIST_ORDERS.map((value) => ({ value, label: t.listOrders[value] }))}
          value={settings.listOrder}
          onChange={(listOrder) => change({ listOrder })}
        />
      </Row>
      <Row label={t.shownSources}>
        <div role="group" aria-label={t.shownSources} className="flex flex-wrap gap-x-5">
          {SOURCES.map((source) => {
            const isShown = shown.includes(source)
            // One is left at least.
            const isLast = isShown && shown.length === 1
            return (
              <label key={source} className="flex min-h-11 items-center gap-2 text-14 lg:min-h-8">
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isLast}
                  onChange={() =>
                    change({ hiddenSources: SOURCES.filter((one) => shown.includes(one) === (one === source)) })
                  }
                  className="size-5 accent-(--c-accent) disabled:opacity-35"
                />
                {SOURCE_NAMES[source]}
              </label>
            )
          })}
        </div>
      </Row>
    </Section>
  )
}
