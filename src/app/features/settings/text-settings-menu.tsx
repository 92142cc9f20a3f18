import ALargeSmall from 'lucide-react/icons/a-large-small'
import { useMessages } from '../../i18n/use-messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'
import { Popover } from '../../ui/popover.tsx'

const TextSettingsPanel = lazyChunk(() =>
  import('./text-settings-panel.tsx').then((module) => module.TextSettingsPanel),
)

/** 「文字设置」: theme and type of the reader without leaving the paper (mockup 15). */
export function TextSettingsMenu() {
  const t = useMessages()
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
      {() => <TextSettingsPanel />}
    </Popover>
  )
}
