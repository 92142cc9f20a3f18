import { RefreshCw, SearchX } from 'lucide'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'

/** No paper has what was searched for. */
export function NoResults({ query }: { query: string }) {
  const t = useAllMessages()
  return (
    <EmptyState icon={<Icon of={SearchX} size={24} />} title={t.noResults(query)}>
      {t.noResultsHint}
    </EmptyState>
  )
}

/** The search could not start, or nothing could be loaded to search in. */
export function SearchFailed({ message, onRetry }: { message: string; onRetry: () => void }) {
  const t = useAllMessages()
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon of={RefreshCw} size={24} />}
        title={t.searchFailed}
        actions={
          <Button variant="primary" icon={<Icon of={RefreshCw} />} onClick={onRetry}>
            {t.retryNow}
          </Button>
        }
      >
        {t.couldNotLoadReason(message)}
      </EmptyState>
    </div>
  )
}
