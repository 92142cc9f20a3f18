import { memo, useEffect, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { BookmarkButton } from '../features/bookmarks/bookmark-button.tsx'
import { Reader } from '../features/reader/reader.tsx'
import { TextSettingsMenu } from '../features/settings/text-settings-menu.tsx'
import { goBackOr } from '../routing/browser-location.ts'
import { navigate } from '../routing/router.tsx'
import { rememberLastRead } from '../state/last-read.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { PAPER_TITLE_ID } from '../ui/element-ids.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { latePart } from '../ui/late-part.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { MoreButton } from './more-button.tsx'
import { ReaderPosition } from './reader-position.tsx'
import { useAfterHeldSteps } from './use-held-steps.ts'
import { useReadAfterDwell } from './use-read-after-dwell.ts'

const MyNotes = lazyChunk(() => import('../features/bookmarks/my-notes.tsx').then((module) => module.MyNotes), {
  waits: true,
})
const CitationMeta = latePart(() =>
  import('../features/reader/citation-meta.tsx').then((module) => module.CitationMeta),
)

const ReaderSwipe = latePart(() => import('./reader-swipe.tsx').then((module) => module.ReaderSwipe))

export interface PaperPaneProps {
  readonly paper: Paper
  /** The ids of the list it is read in, in order; undefined for those not known yet. */
  readonly neighbourIds: readonly (PaperId | undefined)[]
  /** True when the URL names it, false when it only shows because nothing else does. */
  readonly isOpened: boolean
  readonly toPaper: (id: PaperId) => Route
  /** Where 「返回」 leads when the paper was opened by its link. */
  readonly listRoute: Route
}

/** The reader with everything that acts on a paper joined to it. While a key is held it follows as it can. */
export function PaperPane(props: PaperPaneProps) {
  return <Pane {...useAfterHeldSteps(props)} />
}

/** Memoised: until it follows it is given what it had before. */
const Pane = memo(function Pane({ paper, neighbourIds, isOpened, toPaper, listRoute }: PaperPaneProps) {
  const layout = useLayout()
  const { mark } = useReadMarks()
  const { has } = useBookmarks()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const at = neighbourIds.indexOf(paper.id)
  useReadAfterDwell(isOpened ? paper : undefined)
  const phone = layout === 'phone'
  useFocusOnTitle(paper, phone)
  useEffect(() => {
    if (isOpened) rememberLastRead({ day: paper.day, id: paper.id })
  }, [isOpened, paper.day, paper.id])

  const step = (to: PaperId | undefined) => (to ? () => navigate(toPaper(to), { replace: isOpened }) : undefined)
  const onPrevious = step(at > 0 ? neighbourIds[at - 1] : undefined)
  const onNext = step(at >= 0 ? neighbourIds[at + 1] : neighbourIds[0])
  return (
    <>
      {layout === 'phone' && <ReaderSwipe {...{ onPrevious, onNext }} />}
      <ReaderPosition id={paper.id} phone={phone} />
      {isOpened && <CitationMeta paper={paper} />}
      <Reader
        paper={paper}
        position={{
          at: at + 1,
          of: neighbourIds.length,
          onPrevious,
          onNext,
        }}
        noteOpen={noteOpen}
        onToggleNote={() => setNoteOpen(!noteOpen)}
        onBack={() => goBackOr(() => navigate(listRoute, { replace: true }))}
        onOpenLink={() => mark([paper], true)}
        renderBookmark={(look) => <BookmarkButton paper={paper} look={look} pressed={has(paper.id)} />}
        textSettings={<TextSettingsMenu />}
        more={<MoreButton paper={paper} phone={phone} />}
        mine={has(paper.id) && <MyNotes id={paper.id} />}
      />
    </>
  )
})

/** On phones a paper is a view of its own, which begins with its title. */
function useFocusOnTitle(paper: Paper, phone: boolean): void {
  const [first] = useState(paper.id)
  useEffect(() => {
    if (!phone) return
    // Focus on load stays where the browser put it; later papers take it along.
    if (document.activeElement !== document.body || paper.id !== first) {
      document.getElementById(PAPER_TITLE_ID)?.focus({ preventScroll: true })
    }
  }, [paper.id, phone, first])
}
