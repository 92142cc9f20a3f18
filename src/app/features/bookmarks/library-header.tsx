import {
  Download,
  Library as LibraryIcon,
  ListFilter,
  Pencil,
  Share2,
  SquareCheck,
  Tag,
  Trash2,
  Upload,
  Ellipsis,
} from 'lucide'
import { useId, type ReactNode } from 'react'
import { SORTS, type LibrarySort, type LibraryView } from '#domain/library/library-view.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'

interface LibraryHeaderProps {
  readonly headingLevel: 'h1' | 'h2'
  /** The name of the collection, or of the library. */
  readonly title: string
  readonly view: LibraryView
  readonly count: number
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onSort: (sort: LibrarySort | undefined) => void
  readonly selecting: boolean
  readonly onSelect: () => void
  readonly onShare: () => void
  readonly onExport: () => void
  readonly onImport: () => void
  /** Opens the tags and collections, where the rail does not show them. */
  readonly onIndex: (() => void) | undefined
  /** Only of a collection. */
  readonly onRename: (() => void) | undefined
  readonly onDelete: (() => void) | undefined
}

/** Title and actions of the library, and under it the filter and the order. */
export function LibraryHeader({ headingLevel: Heading, title, view, count, ...props }: LibraryHeaderProps) {
  const t = useAllMessages()
  const filterId = useId()
  return (
    <div className="shrink-0">
      <div className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-4 lg:h-[58px] lg:pl-5">
        {/* Beside the buttons there is room for six characters: names, and English, are set smaller. */}
        <Heading
          tabIndex={-1}
          className={`mr-auto min-w-0 truncate font-serif font-bold ${title.length > 6 ? 'text-20' : 'text-24'}`}
        >
          {title}
        </Heading>
        {props.onIndex && <IconButton label={t.tags} icon={<Icon of={Tag} />} onClick={props.onIndex} />}
        <Button
          variant="quiet"
          aria-pressed={props.selecting}
          aria-label={t.selectMany}
          aria-keyshortcuts="X"
          icon={<Icon of={SquareCheck} />}
          onClick={props.onSelect}
        >
          <span className="max-lg:hidden">{t.selectMany}</span>
        </Button>
        <Button variant="quiet" aria-label={t.shareCollection} icon={<Icon of={Share2} />} onClick={props.onShare}>
          <span className="max-lg:hidden">{t.shareCollectionShort}</span>
        </Button>
        <Popover
          label={t.more}
          className="w-60 p-2"
          opener={(opener) => <IconButton {...opener} label={t.more} icon={<Icon of={Ellipsis} />} />}
        >
          {(close) => {
            const item = (label: string, icon: ReactNode, run: () => void) => (
              <button
                type="button"
                className="hoverable flex h-11 w-full items-center gap-3 rounded-2 px-2 lg:h-[38px] [&_svg]:text-ink-2"
                onClick={() => {
                  close()
                  run()
                }}
              >
                {icon}
                {label}
              </button>
            )
            return (
              <>
                {item(t.exportBookmarks, <Icon of={Download} />, props.onExport)}
                {item(t.importBookmarks, <Icon of={Upload} />, props.onImport)}
                {props.onRename && item(t.renameCollection, <Icon of={Pencil} />, props.onRename)}
                {props.onDelete && item(t.deleteCollection, <Icon of={Trash2} />, props.onDelete)}
              </>
            )
          }}
        </Popover>
      </div>
      <div className="flex h-11 items-center gap-2 border-b border-line pr-3 pl-4 text-13 lg:pl-5">
        <label htmlFor={filterId} className="flex min-w-0 flex-1 items-center gap-2 text-ink-2">
          <Icon of={view.collection === undefined ? ListFilter : LibraryIcon} className="shrink-0" />
          <input
            id={filterId}
            type="search"
            aria-label={t.filterPapers(count)}
            placeholder={t.filterPapers(count)}
            value={props.typed}
            onChange={(event) => props.onType(event.target.value)}
            className="h-9 min-w-0 flex-1 bg-transparent placeholder:text-ink-2 max-lg:h-11 max-lg:text-16"
          />
        </label>
        <select
          aria-label={t.sortBy}
          value={view.sort ?? ''}
          onChange={(event) => props.onSort(SORTS.find((sort) => sort === event.target.value))}
          className="h-8 rounded-2 bg-transparent text-13 text-ink-2 max-lg:h-11"
        >
          {view.collection === undefined ? null : <option value="">{t.collectionOrder}</option>}
          {SORTS.map((sort) => (
            <option key={sort} value={view.collection === undefined && sort === 'added' ? '' : sort}>
              {t.sorts[sort]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
