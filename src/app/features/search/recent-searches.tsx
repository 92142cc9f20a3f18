import { History, X } from 'lucide'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface RecentSearchesProps {
  readonly recent: readonly string[]
  readonly onChoose: (query: string) => void
  readonly onForget: (query: string) => void
}

/** What stands under an empty field: what can be searched, what was searched for before, and how to ask. */
export function RecentSearches({ recent, onChoose, onForget }: RecentSearchesProps) {
  const t = useAllMessages()
  return (
    <div className="pb-4">
      <p className="px-4 pt-4 text-13 text-ink-3 md:px-3">{t.searchHint}</p>
      {recent.length > 0 && (
        <section aria-labelledby="recent-searches">
          <h2 id="recent-searches" className="px-4 pt-4 pb-1 text-13 text-ink-3 md:px-3">
            {t.recentSearches}
          </h2>
          <ul>
            {recent.map((query) => (
              <li key={query} className="flex items-center pr-1">
                <button
                  type="button"
                  onClick={() => onChoose(query)}
                  className="hoverable flex h-12 min-w-0 flex-1 items-center gap-3 rounded-2 px-4 text-left md:h-10 md:px-3"
                >
                  <Icon of={History} size={18} className="shrink-0 text-ink-3" />
                  <span className="truncate text-16 md:text-14">{query}</span>
                </button>
                <IconButton
                  label={t.removeRecent(query)}
                  icon={<Icon of={X} size={18} />}
                  onClick={(event) => {
                    focusNextTo(event.currentTarget)
                    onForget(query)
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-examples">
        <h2 id="search-examples" className="px-4 pt-4 pb-1 text-13 text-ink-3 md:px-3">
          {t.examples}
        </h2>
        <div className="grid">
          {t.exampleQueries.map(([query, meaning]) => (
            <button
              key={query}
              type="button"
              onClick={() => onChoose(query)}
              className="hoverable flex min-h-12 flex-wrap items-center gap-x-3 rounded-2 px-4 py-1 text-left md:min-h-10 md:px-3"
            >
              <span className="text-16 md:text-14">{query}</span>
              <span className="text-13 text-ink-3">{meaning}</span>
            </button>
          ))}
        </div>
      </section>
    </div>
  )
}

/** Focus goes on to the next row, or the one before, when its own is about to go. */
function focusNextTo(button: HTMLElement): void {
  const row = button.closest('li')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  next?.querySelector<HTMLElement>('button:last-of-type')?.focus()
}
