import { useId } from 'react'
import { shortIdLabel } from '#domain/id-label.ts'
import type { Paper } from '#domain/paper.ts'
import type { Related } from '#domain/related/related-index.ts'
import { RichText } from '../../content/rich-text.tsx'
import { useRelatedPapers } from '../../data/use-related-papers.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { useThisYear } from '../../state/use-this-year.ts'
import { useInSight } from '../../ui/use-in-sight.ts'

/** Papers of the same or earlier days that are near this one, each with what links them. Fetched when scrolled to. */
export function RelatedPapers({ paper }: { paper: Paper }) {
  const t = useAllMessages()
  const headingId = useId()
  const [place, isInSight] = useInSight<HTMLDivElement>()
  const related = useRelatedPapers(paper, isInSight)
  return (
    <div ref={place} className="min-h-px print:hidden">
      {related.length > 0 && (
        <section aria-labelledby={headingId} className="mt-7.5">
          <h2 id={headingId} className="mb-2 text-13 font-medium text-ink-3">
            {t.relatedPapers}
          </h2>
          <ul>
            {related.map((other) => (
              <RelatedPaper key={other.id} related={other} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function RelatedPaper({ related: { id, title, authors, day, word } }: { related: Related }) {
  const t = useAllMessages()
  const thisYear = useThisYear()
  const label = shortIdLabel(id)
  return (
    <li className="border-t border-line">
      <RouteLink
        to={{ type: 'paper', id, filter: {} }}
        className="hoverable -mx-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 rounded-2 px-2 py-2.25"
      >
        <span lang="zh-CN" className="title-text font-sans text-15">
          <RichText text={title} links={false} />
        </span>
        <span className="pt-0.75 text-12 whitespace-nowrap text-ink-3">{word ?? t.sameAuthor}</span>
        <span className="col-span-2 flex flex-wrap gap-x-2 text-12 text-ink-3">
          {authors[0] !== undefined && <span>{authors[0]}</span>}
          {label !== undefined && <span className="text-id">{label}</span>}
          <time dateTime={day}>{t.date(day, thisYear)}</time>
        </span>
      </RouteLink>
    </li>
  )
}
