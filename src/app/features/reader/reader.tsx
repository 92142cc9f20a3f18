import type { ReactNode } from 'react'
import { externalLinks } from '#domain/external-links.ts'
import type { Paper } from '#domain/paper.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { paperUrl } from '../../routing/router.tsx'
import type { Layout } from '../../ui/use-media-query.ts'
import { Abstract } from './abstract.tsx'
import { ExternalLinkBar, MainLink } from './external-link-bar.tsx'
import { PaperHeading } from './paper-heading.tsx'
import { PhoneActionBar, PhoneReaderBar, ReaderBar, type ReaderPosition } from './reader-bar.tsx'
import { RelatedPapers } from './related-papers.tsx'
import { ShareMenu } from './share-menu.tsx'
import './print.css'

interface ReaderProps {
  readonly paper: Paper
  readonly layout: Layout
  readonly position: ReaderPosition
  readonly noteOpen: boolean
  readonly onToggleNote: () => void
  readonly onBack: () => void
  /** Any link of the paper was opened. */
  readonly onOpenLink: () => void
  /** The bookmark toggle, in the look of the bar it stands in. */
  readonly renderBookmark: (look: 'labelled' | 'stacked') => ReactNode
  readonly textSettings: ReactNode
}

/** One paper, whole (DESIGN.md §7, Reader). */
export function Reader({ paper, layout, position, renderBookmark, textSettings, onBack, ...heading }: ReaderProps) {
  const t = useMessages()
  const { noteOpen, onToggleNote, onOpenLink } = heading
  const links = externalLinks(paper)
  const phone = layout === 'phone'
  const text = (
    // New elements for a new paper: text that a page translator has moved away would stay as it is.
    <article key={paper.id} className="mx-auto max-w-(--read-measure) text-(length:--read-size)">
      <PaperHeading {...{ paper, noteOpen, onToggleNote }} />
      <ExternalLinkBar links={links} onOpen={onOpenLink} />
      <div className="mt-4.5 border-t border-line pt-4.5 lg:mt-6.5 lg:pt-6">
        <Abstract paper={paper} />
      </div>
      {/* On paper a link is its address. */}
      <footer className="print-only text-id">
        {links.main && <p>{links.main.url}</p>}
        <p>{paperUrl(paper.id)}</p>
      </footer>
      <RelatedPapers paper={paper} />
    </article>
  )
  if (phone) {
    return (
      <main id="reader" aria-label={t.paper} className="flex min-h-dvh flex-col">
        <PhoneReaderBar position={position} onBack={onBack} actions={textSettings} />
        <div className="flex-1 px-5 pt-5 pb-10">{text}</div>
        <PhoneActionBar
          position={position}
          actions={
            <>
              {renderBookmark('stacked')}
              <ShareMenu paper={paper} look="stacked" />
            </>
          }
          mainLink={links.main && <MainLink link={links.main} onOpen={onOpenLink} className="w-full" />}
        />
      </main>
    )
  }
  return (
    <main id="reader" aria-label={t.paper} className="flex min-h-0 min-w-0 flex-col">
      <ReaderBar
        position={position}
        actions={
          <>
            {renderBookmark('labelled')}
            <ShareMenu paper={paper} look="labelled" />
            {textSettings}
          </>
        }
      />
      {/* A new paper starts at the top: the key makes the scroller new with it. */}
      <div
        key={paper.id}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-8 pt-6 pb-16 lg:px-12 lg:pt-9"
      >
        {text}
      </div>
    </main>
  )
}
