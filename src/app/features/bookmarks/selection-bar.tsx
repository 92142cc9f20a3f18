import { Bookmark as BookmarkIcon, Download, Library as LibraryIcon, Tag } from 'lucide'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface SelectionBarProps {
  readonly count: number
  readonly onAll: () => void
  readonly onTag: () => void
  readonly onCollect: () => void
  readonly onExport: () => void
  readonly onRemove: () => void
  readonly onDone: () => void
  /** Only in a collection. */
  readonly onTakeOut: (() => void) | undefined
}

/** What can be done with the selected bookmarks. */
export function SelectionBar({ count, onTakeOut, ...on }: SelectionBarProps) {
  const t = useAllMessages()
  const none = count === 0
  return (
    <div
      role="toolbar"
      aria-label={t.selectedCount(count)}
      className="flex shrink-0 flex-wrap items-center gap-1 border-b border-line bg-accent-tint px-4 py-1 lg:px-5"
    >
      <span className="text-13">{t.selectedCount(count)}</span>
      <Button variant="quiet" onClick={on.onAll}>
        {t.selectAll}
      </Button>
      <span className="ml-auto" />
      <IconButton label={t.addTag} disabled={none} icon={<Icon of={Tag} />} onClick={on.onTag} />
      <IconButton label={t.addToCollection} disabled={none} icon={<Icon of={LibraryIcon} />} onClick={on.onCollect} />
      <IconButton label={t.exportBookmarks} disabled={none} icon={<Icon of={Download} />} onClick={on.onExport} />
      {onTakeOut && (
        <Button variant="quiet" disabled={none} onClick={onTakeOut}>
          {t.removeFromCollection}
        </Button>
      )}
      <IconButton
        label={t.removeBookmark}
        disabled={none}
        icon={<Icon of={BookmarkIcon} className="fill-current" />}
        onClick={on.onRemove}
      />
      <Button variant="quiet" onClick={on.onDone}>
        {t.done}
      </Button>
    </div>
  )
}
