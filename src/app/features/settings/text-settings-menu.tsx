import ALargeSmall from 'lucide-react/icons/a-large-small'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/use-messages.tsx'
import { useSettings } from '../../state/use-settings.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Switch } from '../../ui/switch.tsx'
import { LineHeightSlider, MeasureSlider, SizeSlider, themeOptions, typefaceOptions } from './text-settings.tsx'

/** Theme and type of the reader, applied at once (mockup 15). */
export function TextSettingsMenu() {
  const t = useMessages()
  const { settings, change } = useSettings()
  const props = { settings, change, t }
  return (
    <Popover
      label={t.textSettings}
      className="w-90"
      opener={(opener) => (
        <IconButton
          {...opener}
          label={t.textSettings}
          icon={<ALargeSmall aria-hidden size={20} strokeWidth={1.75} />}
        />
      )}
    >
      {() => (
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
      )}
    </Popover>
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
