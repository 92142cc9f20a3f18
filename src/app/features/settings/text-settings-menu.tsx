import { ALargeSmall } from 'lucide'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Icon } from '../../ui/icon.tsx'

const TextSettingsPanel = lazyChunk(() =>
  import('./text-settings-panel.tsx').then((module) => module.TextSettingsPanel),
)

/** 「文字设置」: theme and type of the reader without leaving the paper (mockup 15). */
export function TextSettingsMenu() {
  const t = useAllMessages()
  return (
    <Popover
      label={t.textSettings}
      className="w-90"
      opener={(opener) => <IconButton {...opener} label={t.textSettings} icon={<Icon of={ALargeSmall} size={20} />} />}
    >
      {() => <TextSettingsPanel />}
    </Popover>
  )
}
