import { ArrowUpRight, Bookmark as BookmarkIcon } from 'lucide'
import type { ReactNode } from 'react'
import type { Bookmark } from '#domain/bookmarks.ts'
import { originLink } from '#domain/external-links.ts'
import type { Day, PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { usePaper } from '../data/use-paper.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { useSettings } from '../state/use-settings.ts'
import { ExternalButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { LazyPaperPane } from './lazy-paper-pane.tsx'
import { LoadFailure } from './lazy-trouble.tsx'
import { LoadingRows } from './load-state.tsx'
import { PaperNotFound } from './paper-not-found.tsx'
import { usePaperActions } from './use-paper-actions.ts'

interface ListedPaperProps {
  readonly id: PaperId
  /** What was kept of it, if it is bookmarked. */
  readonly bookmark: Bookmark | undefined
  /** The day it is likely of, when nothing was kept of it. */
  readonly day?: Day | undefined
  /** The ids of the list it is read in, in order. */
  readonly neighbourIds: readonly PaperId[]
  readonly isOpened: boolean
  readonly toPaper: (id: PaperId) => Route
  readonly listRoute: Route
}

/** The paper opened from a list that is no day; from the bookmark alone, when the archive does not have it. */
export function ListedPaper({ id, bookmark, day, ...pane }: ListedPaperProps) {
  const found = usePaper(id, bookmark?.day ?? day)
  switch (found.status) {
    case 'pending':
      return (
        <Frame>
          <LoadingRows />
        </Frame>
      )
    case 'failed':
      return (
        <Frame>
          <LoadFailure what={bookmark?.title ?? id} error={found.error} onRetry={found.retry} headingLevel="h1" />
        </Frame>
      )
    case 'missing':
      return <Frame>{bookmark ? <OutlivedPaper bookmark={bookmark} /> : <PaperNotFound id={id} />}</Frame>
    case 'ready':
      return (
        <>
          <ListedPaperKeys paper={found.paper} />
          <LazyPaperPane paper={found.paper} {...pane} />
        </>
      )
    default:
      return found satisfies never
  }
}

/** The keys that need more of a paper than its bookmark holds. */
function ListedPaperKeys({ paper }: { paper: Paper }) {
  const { openText, copyCitation } = usePaperActions()
  useKeys(
    { openText: () => openText(paper), copyCitation: () => copyCitation(paper) },
    useSettings().settings.singleKeys,
  )
  return null
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <main id="reader" className="min-h-dvh md:min-h-0 md:overflow-y-auto">
      {children}
    </main>
  )
}

/** A bookmark whose digest is no longer in the archive: what it kept, and where the paper is. */
function OutlivedPaper({ bookmark }: { bookmark: Bookmark }) {
  const t = useAllMessages()
  const origin = originLink(bookmark.id)
  return (
    <EmptyState
      icon={<Icon of={BookmarkIcon} size={24} />}
      title={bookmark.title}
      headingLevel="h1"
      actions={
        origin !== undefined && (
          <ExternalButton variant="primary" href={origin} icon={<Icon of={ArrowUpRight} />}>
            {t.openOriginal}
          </ExternalButton>
        )
      }
    >
      <p>{[bookmark.author, bookmark.id].filter(Boolean).join('，')}</p>
      <p>{t.notArchived(bookmark.id)}</p>
    </EmptyState>
  )
}
