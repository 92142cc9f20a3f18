import { ChevronDown } from 'lucide'
import { useId } from 'react'
import type { Paper } from '#domain/paper.ts'
import { idLabel } from '#domain/id-label.ts'
import { RichText } from '../../content/rich-text.tsx'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { openSearch } from '../../routing/router.tsx'
import { PAPER_TITLE_ID } from '../../ui/element-ids.ts'
import { Icon } from '../../ui/icon.tsx'

interface PaperHeadingProps {
  readonly paper: Paper
  readonly noteOpen: boolean
  readonly onToggleNote: () => void
}

/** Id and day, title, first author, and the translator's note folded away. */
export function PaperHeading({ paper, noteOpen, onToggleNote }: PaperHeadingProps) {
  const t = useAllMessages()
  const noteId = useId()
  const [author] = paper.authors
  return (
    <header>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-13/5 text-ink-3">
        <span className="text-id">{idLabel(paper.id, paper.version)}</span>
        <time dateTime={paper.day}>{t.date(paper.day)}</time>
      </p>
      <h1
        id={PAPER_TITLE_ID}
        tabIndex={-1}
        lang="zh-CN"
        className="title-text mt-1.5 mb-2 font-serif text-24 font-bold [letter-spacing:0.005em] text-pretty md:mt-2 md:mb-2.5 md:text-balance lg:text-28"
      >
        <RichText text={paper.title} />
      </h1>
      {paper.originalTitle !== undefined && (
        <p lang="en" className="mb-2 text-14 text-ink-3">
          {paper.originalTitle}
        </p>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 text-14 text-ink-2 lg:min-h-0">
        {author !== undefined && (
          <span>
            {t.firstAuthor}{' '}
            <button
              type="button"
              onClick={() => openSearch(`author:"${author.replaceAll('"', '')}"`)}
              data-opens-search
              className="text-link touch-target ml-0.5"
            >
              {author}
            </button>
          </span>
        )}
        {paper.notes.length > 0 && (
          <button
            type="button"
            aria-expanded={noteOpen}
            aria-controls={noteId}
            onClick={onToggleNote}
            className="group hoverable -mr-2 inline-flex h-11 items-center gap-1.5 rounded-2 px-2 text-14 max-lg:ml-auto lg:-my-1 lg:ml-0 lg:h-7 lg:text-13"
          >
            {t.translatorsNote}
            <Icon of={ChevronDown} size={14} className="group-aria-expanded:rotate-180" />
          </button>
        )}
      </div>
      <div id={noteId} hidden={!noteOpen}>
        <Note paper={paper} />
      </div>
    </header>
  )
}

function Note({ paper }: { paper: Paper }) {
  if (paper.notes.length === 0) return null
  return (
    <ul
      lang="zh-CN"
      className="mb-3.5 border-l-2 md:mt-2 border-line-strong py-0.5 pl-3.5 font-sans text-14/[1.75] text-ink-2 [&>li]:my-[0.15em]"
    >
      {paper.notes.map((text, i) => (
        <li key={i}>
          <RichText text={text} />
        </li>
      ))}
    </ul>
  )
}
