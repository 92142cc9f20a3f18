import { Bookmark as BookmarkIcon, Download, Library as LibraryIcon, Tag } from 'lucide'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SelectionBar } from '../../ui/selection-bar.tsx'

interface LibrarySelectionProps {
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
export function LibrarySelection({ count, onTakeOut, ...on }: LibrarySelectionProps) {
  const t = useAllMessages()
  const none = count === 0
  return (
    <SelectionBar
      label={t.selectedCount(count)}
      allLabel={t.selectAll}
      onAll={on.onAll}
      doneLabel={t.done}
      onDone={on.onDone}
    >
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
    </SelectionBar>
  )
}
