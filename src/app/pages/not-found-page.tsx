import { FileQuestionMark } from 'lucide'
import { hintsIn } from '#domain/path-hints.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { WideShell } from './wide-shell.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { Icon } from '../ui/icon.tsx'

/** A URL that names no view; suggests the paper or day it mentions. */
export function NotFoundPage({ path }: { path: string }) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const hints = hintsIn(path)
  const { id, day } = hints
  useDocumentTitle(t.pageNotFound)
  return (
    <WideShell section={undefined}>
      <EmptyState
        icon={<Icon of={FileQuestionMark} size={24} />}
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
