import type { ReactNode } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Switch } from '../../ui/switch.tsx'
import { LineHeightSlider, MeasureSlider, SizeSlider, themeOptions, typefaceOptions } from './text-settings.tsx'

/** Theme and type of the reader, applied at once. */
export function TextSettingsPanel() {
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const props = { settings, change, t }
  return (
    <div className="flex flex-col gap-2.5 p-4.5">
      <ChoiceGroup
        fill
        label={t.appearance}
        options={themeOptions(t)}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceGroup
        fill
        label={t.typeface}
        options={typefaceOptions(t)}
        value={settings.typeface}
        onChange={(typeface) => change({ typeface })}
      />
      <Line label={t.size}>
        <SizeSlider {...props} />
      </Line>
      <Line label={t.lineHeight}>
        <LineHeightSlider {...props} />
      </Line>
      <Line label={t.measure}>
        <MeasureSlider {...props} />
      </Line>
      <Line label={t.splitShort}>
        <span className="ml-auto flex">
          <Switch
            label={t.split}
            checked={settings.splitAbstracts}
            onChange={(splitAbstracts) => change({ splitAbstracts })}
          />
        </span>
      </Line>
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center gap-3">
      <span aria-hidden className="w-22 shrink-0">
        {label}
      </span>
      {children}
    </div>
  )
}
