import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import FileQuestionMark from 'lucide-react/icons/file-question-mark'
import { isArxivId, type PaperId } from '#domain/ids.ts'
import { hintsIn, originLink } from '#domain/links.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate, openSearch } from '../routing/router.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { Button, ExternalButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { WideShell } from './app-shell.tsx'
import { useDocumentTitle } from './use-document-title.ts'

const ICON = <FileQuestionMark aria-hidden size={24} strokeWidth={1.75} />

/** A paper that no digest lists: where else it can be found. */
export function PaperNotFound({ id }: { id: PaperId }) {
  const t = useMessages()
  useDocumentTitle(t.notArchived(id))
  const arxiv = isArxivId(id)
  return (
    <EmptyState
      icon={ICON}
      title={t.notArchived(id)}
      headingLevel="h1"
      actions={
        <>
          <ExternalButton variant="primary" href={originLink(id)} icon={<ArrowUpRight aria-hidden size={16} />}>
            {arxiv ? t.openOnArxiv : t.openOriginal}
          </ExternalButton>
          <Button onClick={() => openSearch(id)}>{t.searchSimilar}</Button>
        </>
      }
    >
      {arxiv ? t.notArchivedHint : t.notArchivedDoiHint}
    </EmptyState>
  )
}

/** A URL that names no view; suggests the paper or day it mentions. */
export function NotFoundPage({ path }: { path: string }) {
  const t = useMessages()
  const thisYear = useThisYear()
  const hints = hintsIn(path)
  const { id, day } = hints
  useDocumentTitle(t.pageNotFound)
  return (
    <WideShell section={undefined}>
      <EmptyState
        icon={ICON}
        title={t.pageNotFound}
        headingLevel="h1"
        actions={
          <>
            {id && <Button onClick={() => navigate({ type: 'paper', id, filter: {} })}>{id}</Button>}
            {day && <Button onClick={() => navigate({ type: 'day', day, filter: {} })}>{t.date(day, thisYear)}</Button>}
            <Button variant="primary" onClick={() => navigate({ type: 'home', filter: {} })}>
              {t.toLatest}
            </Button>
          </>
        }
      >
        <p>{t.pageNotFoundHint}</p>
        <p className="text-id mt-2 text-ink-3">{path}</p>
      </EmptyState>
    </WideShell>
  )
}
