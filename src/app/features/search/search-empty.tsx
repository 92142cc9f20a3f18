import { RefreshCw, SearchX } from 'lucide'
import { isArxivId, type PaperId } from '#domain/ids.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button, ExternalButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'

interface NoResultsProps {
  readonly query: string
  /** A paper that was asked for by its id. */
  readonly paper: PaperId | undefined
  /** The condition without which there are most, and the first of them. */
  readonly without:
    | {
        readonly label: string
        readonly total: number
        readonly first: string | undefined
        readonly remove: () => void
      }
    | undefined
}

/** No paper has what was searched for, and what helps. */
export function NoResults({ query, paper, without }: NoResultsProps) {
  const t = useAllMessages()
  const icon = <Icon of={SearchX} size={24} />
  if (without) {
    const help = <Button onClick={without.remove}>{t.removeThis(without.label)}</Button>
    return (
      <EmptyState icon={icon} title={t.noneMeetsAll} actions={help}>
        {t.removingHelps(without.label, without.total)}
        {without.first !== undefined && (
          <>
            {t.firstOfThem(without.total)}
            <span lang="zh-CN">{without.first}</span>
          </>
        )}
      </EmptyState>
    )
  }
  if (paper !== undefined) {
    const isArxiv = isArxivId(paper)
    const url = isArxiv ? `https://arxiv.org/abs/${paper}` : `https://doi.org/${paper}`
    return (
      <EmptyState
        icon={icon}
        title={t.notArchived(paper)}
        actions={<ExternalButton href={url}>{isArxiv ? t.openOnArxiv : t.openOriginal}</ExternalButton>}
      >
        {isArxiv ? t.notArchivedHint : t.notArchivedDoiHint}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={icon} title={t.noResults(query)}>
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
