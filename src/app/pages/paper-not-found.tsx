import { ArrowUpRight, FileQuestionMark } from 'lucide'
import { isArxivId, type PaperId } from '#domain/ids.ts'
import { originLink } from '#domain/external-links.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { openSearch } from '../routing/router.tsx'
import { Button, ExternalButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { Icon } from '../ui/icon.tsx'

/** A paper that no digest lists: where else it can be found. */
export function PaperNotFound({ id }: { id: PaperId }) {
  const t = useAllMessages()
  useDocumentTitle(t.notArchived(id))
  const arxiv = isArxivId(id)
  const origin = originLink(id)
  return (
    <EmptyState
      icon={<Icon of={FileQuestionMark} size={24} />}
      title={t.notArchived(id)}
      headingLevel="h1"
      actions={
        <>
          {origin !== undefined && (
            <ExternalButton variant="primary" href={origin} icon={<Icon of={ArrowUpRight} />}>
              {arxiv ? t.openOnArxiv : t.openOriginal}
            </ExternalButton>
          )}
          <Button onClick={() => openSearch(id)}>{t.searchSimilar}</Button>
        </>
      }
    >
      {arxiv ? t.notArchivedHint : t.notArchivedDoiHint}
    </EmptyState>
  )
}
