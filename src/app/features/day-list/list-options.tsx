import { Ellipsis, SlidersHorizontal } from 'lucide'
import { useMessages } from '../../i18n/use-messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { ListOptionsPanelProps } from './list-options-panel.tsx'
import { Icon } from '../../ui/icon.tsx'

const ListOptionsPanel = lazyChunk(() => import('./list-options-panel.tsx').then((module) => module.ListOptionsPanel))

/** The list options behind one button: 「筛选与密度」 on tablets, 「更多」 on phones. */
export function ListOptions(props: Omit<ListOptionsPanelProps, 'close'>) {
  const t = useMessages()
  const label = props.phone ? t.more : t.listOptions
  return (
    <Popover
      label={label}
      className="w-72"
      opener={(opener) => (
        <IconButton
          {...opener}
          label={label}
          icon={<Icon of={props.phone ? Ellipsis : SlidersHorizontal} size={18} />}
        />
      )}
    >
      {(close) => <ListOptionsPanel {...props} close={close} />}
    </Popover>
  )
}
