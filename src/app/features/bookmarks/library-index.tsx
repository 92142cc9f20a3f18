import { Library as LibraryIcon, Plus, Settings2 } from 'lucide'
import type { ReactNode } from 'react'
import type { ListedCollection } from '#domain/library/collections.ts'
import { viewQuery, type LibraryView } from '#domain/library/library-view.ts'
import type { TagCount } from '#domain/library/library.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface LibraryIndexProps {
  readonly view: LibraryView
  readonly total: number
  readonly tags: readonly TagCount[]
  readonly collections: readonly ListedCollection[]
  readonly onManageTags: () => void
  readonly onNewCollection: () => void
  /** Leads away from the dialog it stands in. */
  readonly onChoose?: () => void
}

const HEADING = 'flex shrink-0 items-center justify-between border-t border-line py-1.5 pr-3 pl-4.5 text-12 text-ink-3'
const ROW =
  'hoverable flex h-11 items-center gap-2.5 rounded-2 px-2.5 text-ink-2 aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink lg:h-8'

/** Tags and collections with their counts: the index of the library. Choosing several tags narrows the list. */
export function LibraryIndex(props: LibraryIndexProps) {
  const { view, total, tags, collections, onManageTags, onNewCollection, onChoose } = props
  const t = useAllMessages()
  const { tags: _, collection: __, ...sorting } = view
  const everything = view.tags.length === 0 && view.collection === undefined
  return (
    <nav aria-label={t.tags} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <h2 className={HEADING}>
        {t.tags}
        <IconButton label={t.manageTags} icon={<Icon of={Settings2} size={15} />} onClick={onManageTags} />
      </h2>
      <ul className="px-2 pb-3">
        <li>
          <IndexLink view={{ ...sorting, tags: [] }} isCurrent={everything} count={total} {...{ onChoose }}>
            {t.all}
          </IndexLink>
        </li>
        {tags.map(({ tag, count }) => {
          const chosen = view.tags.includes(tag)
          const next = chosen ? view.tags.filter((other) => other !== tag) : [...view.tags, tag]
          return (
            <li key={tag}>
              <IndexLink view={{ ...view, tags: next }} isCurrent={chosen} count={count} {...{ onChoose }}>
                {tag}
              </IndexLink>
            </li>
          )
        })}
      </ul>
      <h2 className={HEADING}>
        {t.collections}
        <IconButton label={t.newCollection} icon={<Icon of={Plus} size={15} />} onClick={onNewCollection} />
      </h2>
      <ul className="px-2 pb-3">
        {collections.map(({ key, name, ids }) => (
          <li key={key}>
            <IndexLink
              view={{ tags: [], collection: key }}
              isCurrent={view.collection === key}
              count={ids.length}
              {...{ onChoose }}
            >
              <Icon of={LibraryIcon} />
              <span className="truncate">{name}</span>
            </IndexLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface IndexLinkProps {
  readonly view: LibraryView
  readonly isCurrent: boolean
  readonly count: number
  readonly onChoose?: (() => void) | undefined
  readonly children: ReactNode
}

function IndexLink({ view, isCurrent, count, onChoose, children }: IndexLinkProps) {
  const query = viewQuery(view)
  return (
    <RouteLink
      to={{ type: 'bookmarks', ...(query === '' ? {} : { view: query }) }}
      aria-current={isCurrent ? 'true' : undefined}
      className={ROW}
      onClick={onChoose}
    >
      <span className="flex min-w-0 items-center gap-2.5 truncate">{children}</span>
      <span className="ml-auto shrink-0 text-12 text-ink-3">{count}</span>
    </RouteLink>
  )
}
