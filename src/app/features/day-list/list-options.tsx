import Ellipsis from 'lucide-react/icons/ellipsis'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { useMessages } from '../../i18n/use-messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { ListOptionsPanelProps } from './list-options-panel.tsx'

const ListOptionsPanel = lazyChunk(() => import('./list-options-panel.tsx').then((module) => module.ListOptionsPanel))

/** The list options behind one button: 「筛选与密度」 on tablets, 「更多」 on phones. */
export function ListOptions(props: Omit<ListOptionsPanelProps, 'close'>) {
  const t = useMessages()
  const label = props.phone ? t.more : t.listOptions
  const Icon = props.phone ? Ellipsis : SlidersHorizontal
  return (
    <Popover
      label={label}
      className="w-72"
      opener={(opener) => (
        <IconButton {...opener} label={label} icon={<Icon aria-hidden size={18} strokeWidth={1.75} />} />
      )}
    >
      {(close) => <ListOptionsPanel {...props} close={close} />}
    </Popover>
  )
}
