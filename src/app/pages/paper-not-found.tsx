import { ArrowUpRight, FileQuestionMark } from 'lucide'
import { isArxivId, type PaperId } from '#domain/ids.ts'
import { originLink } from '#domain/external-links.ts'
import { BottomBar } from '../features/navigation/bottom-bar.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { openSearch } from '../routing/router.tsx'
import { Button, ExternalButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { useDocumentTitle } from './use-document-title.ts'
import { useSectionCounts } from './use-section-counts.ts'

/** A paper that no digest lists: where else it can be found. Phones have the navigation under it, as under a list. */
export function PaperNotFound({ id }: { id: PaperId }) {
  const phone = useLayout() === 'phone'
  const counts = useSectionCounts()
  if (!phone) return <NotArchived id={id} />
  return (
    <div className="beside-bar flex min-h-dvh flex-col">
      <div className="flex-1">
        <NotArchived id={id} />
      </div>
      <BottomBar current={undefined} {...counts} />
    </div>
  )
}

function NotArchived({ id }: { id: PaperId }) {
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
