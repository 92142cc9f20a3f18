import type { ReactNode } from 'react'
import { externalLinks } from '#domain/external-links.ts'
import type { Paper } from '#domain/paper.ts'
import { useIsStatic } from '../../hydration/use-is-static.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { paperUrl } from '../../routing/router.tsx'
import { READER_SCROLLER_ID } from '../../ui/element-ids.ts'
import { OnlyOn } from '../../ui/only-on.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { Abstract } from './abstract.tsx'
import { CiteMenu } from './cite-menu.tsx'
import { ExternalLinkBar, MainLink } from './external-link-bar.tsx'
import { PaperHeading } from './paper-heading.tsx'
import { PhoneActionBar, PhoneReaderBar, ReaderBar, type ReaderPosition } from './reader-bar.tsx'
import { RelatedPapers } from './related-papers.tsx'
import { ShareMenu } from './share-menu.tsx'
import './print.css'

interface ReaderProps {
  readonly paper: Paper
  readonly position: ReaderPosition
  readonly noteOpen: boolean
  readonly onToggleNote: () => void
  readonly onBack: () => void
  /** Any link of the paper was opened. */
  readonly onOpenLink: () => void
  /** The bookmark toggle, in the look of the bar it stands in. */
  readonly renderBookmark: (look: 'labelled' | 'stacked') => ReactNode
  readonly textSettings: ReactNode
  /** 「更多」, at the end of the bar. */
  readonly more: ReactNode
  /** The reader's own tags and note, when the paper is bookmarked. */
  readonly mine: ReactNode
}

/** One paper, whole (DESIGN.md §7, Reader). */
export function Reader({ paper, position, renderBookmark, textSettings, more, mine, onBack, ...heading }: ReaderProps) {
  const t = useAllMessages()
  const { noteOpen, onToggleNote, onOpenLink } = heading
  const links = externalLinks(paper)
  const isStatic = useIsStatic()
  // The widest windows have room for what is not the paper's own text (DESIGN.md §4); print has not.
  const hasAside = useMediaQuery('screen and (width >= 160rem)')
  const phoneActions = (
    <>
      <CiteMenu paper={paper} />
      {textSettings}
      {more}
    </>
  )
  return (
    <main
      id="reader"
      aria-label={t.paper}
      className="flex min-w-0 flex-col max-md:min-h-dvh md:min-h-0 2xl:grid 2xl:grid-cols-[minmax(0,1fr)_360px] 2xl:grid-rows-[auto_minmax(0,1fr)]"
    >
      <OnlyOn layout="phone">
        <PhoneReaderBar position={position} onBack={onBack} actions={phoneActions} />
      </OnlyOn>
      <OnlyOn layout="panes">
        <ReaderBar
          position={position}
          actions={
            <>
              {renderBookmark('labelled')}
              <ShareMenu paper={paper} look="labelled" />
              <CiteMenu paper={paper} />
              {textSettings}
              {more}
            </>
          }
        />
      </OnlyOn>
      {/* A new paper starts at the top: the key makes the scroller new with it. */}
      <div
        key={paper.id}
        id={READER_SCROLLER_ID}
        className="flex-1 px-5 pt-5 pb-10 md:col-start-1 md:row-start-2 md:min-h-0 md:overflow-y-auto md:overscroll-contain md:px-8 md:pt-6 md:pb-16 lg:px-12 lg:pt-9"
      >
        <article className="mx-auto max-w-(--read-measure) text-(length:--read-size)">
          <PaperHeading {...{ paper, noteOpen, onToggleNote }} />
          <ExternalLinkBar links={links} onOpen={onOpenLink} />
          {!hasAside && mine}
          <div className="mt-4.5 border-t border-line pt-4.5 lg:mt-6.5 lg:pt-6">
            <Abstract paper={paper} />
          </div>
          {/* On paper a link is its address. */}
          {!isStatic && (
            <footer className="print-only text-id">
              {links.main && <p>{links.main.url}</p>}
              <p>{paperUrl(paper.id)}</p>
            </footer>
          )}
          {!hasAside && <RelatedPapers paper={paper} />}
        </article>
      </div>
      {hasAside && (
        <aside
          key={`beside ${paper.id}`}
          aria-label={t.besidePaper}
          className="col-start-2 row-span-2 row-start-1 overflow-y-auto overscroll-contain border-l border-line px-6 pt-9 pb-16 print:hidden"
        >
          {mine}
          <RelatedPapers paper={paper} />
        </aside>
      )}
      <OnlyOn layout="phone">
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
      </OnlyOn>
    </main>
  )
}
