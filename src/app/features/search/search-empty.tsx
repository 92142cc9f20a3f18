import RefreshCw from 'lucide-react/icons/refresh-cw'
import SearchX from 'lucide-react/icons/search-x'
import { useMessages } from '../../i18n/use-messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** No paper has what was searched for. */
export function NoResults({ query }: { query: string }) {
  const t = useMessages()
  return (
    <EmptyState icon={<SearchX aria-hidden size={24} strokeWidth={1.75} />} title={t.noResults(query)}>
      {t.noResultsHint}
    </EmptyState>
  )
}

/** The search could not start, or nothing could be loaded to search in. */
export function SearchFailed({ message, onRetry }: { message: string; onRetry: () => void }) {
  const t = useMessages()
  return (
    <div role="alert">
      <EmptyState
        icon={<RefreshCw aria-hidden size={24} strokeWidth={1.75} />}
        title={t.searchFailed}
        actions={
          <Button variant="primary" icon={<RefreshCw aria-hidden size={16} />} onClick={onRetry}>
            {t.retryNow}
          </Button>
        }
      >
        {t.couldNotLoadReason(message)}
      </EmptyState>
    </div>
  )
}
