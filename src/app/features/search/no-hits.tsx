import { parseSearchText, withoutCondition } from '#domain/search/query-language.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useThisYear } from '../../state/use-this-year.ts'
import { conditionLabel, spokenLabel } from './condition-label.ts'
import { NoResults } from './search-empty.tsx'
import type { SearchState } from './use-search.ts'
import { useToday } from './use-today.ts'

interface NoHitsProps {
  readonly state: SearchState & { readonly status: 'ready' }
  readonly onSearch: (query: string) => void
}

/** Nothing was found: says which condition is in the way, if one is. */
export function NoHits({ state: { query, results }, onSearch }: NoHitsProps) {
  const t = useAllMessages()
  const now = { today: useToday(), thisYear: useThisYear() }
  const { conditions, target } = parseSearchText(query, now.today)
  const part = results.without && conditions[results.without.condition]
  const without = part && {
    label: spokenLabel(conditionLabel(part.condition, now, t)),
    total: results.without?.total ?? 0,
    first: results.without?.first,
    remove: () => onSearch(withoutCondition(query, part)),
  }
  return <NoResults {...{ query, without }} paper={target?.type === 'paper' ? target.id : undefined} />
}
