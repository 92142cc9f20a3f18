import { Suspense, use, type ComponentProps } from 'react'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { closeSearch } from '../routing/router.tsx'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { WideShell } from './app-shell.tsx'
import { LoadFailure, LoadingRows } from './load-state.tsx'
import { loadSearch, retrySearch } from './search-chunk.ts'
import type { SearchContent } from './search-content.tsx'
import { useDocumentTitle } from './use-document-title.ts'

/**
 * The search: a dialog over the page it was opened from, or a page of its own on phones. The frame is here at once; what
 * is in it loads when it is first wanted.
 */
export function SearchPage({ query }: { query: string }) {
  const t = useAllMessages()
  const layout = useLayout()
  useDocumentTitle(query === '' ? t.search : t.searchOf(query))

  if (layout === 'phone') {
    return (
      <WideShell section="search">
        <GuardedContent look="page" query={query} />
      </WideShell>
    )
  }
  return (
    <Dialog
      label={t.search}
      onClose={() => closeSearch(query)}
      className="mt-[clamp(16px,(100dvh-640px)/2,84px)] h-[min(640px,100dvh-32px)] max-h-none w-[92vw] max-w-none overflow-hidden rounded-3 min-[64rem]:w-[1000px]"
    >
      {/* What lies outside a modal dialog is not read aloud, so the dialog has a live region of its own. */}
      <AnnouncerProvider>
        <GuardedContent look="dialog" query={query} />
      </AnnouncerProvider>
    </Dialog>
  )
}

type ContentProps = ComponentProps<typeof SearchContent>

function GuardedContent(props: ContentProps) {
  const t = useAllMessages()
  return (
    <ErrorBoundary
      resetKey=""
      fallback={(error, retry) => (
        <LoadFailure
          what={t.search}
          error={error}
          onRetry={() => {
            retrySearch()
            retry()
          }}
        />
      )}
    >
      <Suspense fallback={<LoadingRows />}>
        <LoadedContent {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}

function LoadedContent(props: ContentProps) {
  const { SearchContent } = use(loadSearch())
  return <SearchContent {...props} />
}
