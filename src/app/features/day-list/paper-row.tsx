import { CodeXml } from 'lucide'
import { memo, useState, type ReactNode } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import { excerpt, type Paper } from '#domain/paper.ts'
import { shortIdLabel } from '#domain/id-label.ts'
import { plainText } from '#domain/rich-text.ts'
import type { Settings } from '#domain/settings.ts'
import { RichText } from '../../content/rich-text.tsx'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { RouteLink } from '../../routing/router.tsx'
import { rowLinkId } from '../../ui/element-ids.ts'
import { FactMark } from '../../ui/fact-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RowCheckbox } from '../../ui/row-checkbox.tsx'

/**
 * How much of a row is drawn. `far`: its texts alone, without the places where a title may break; most rows of a long
 * day are out of sight. `plain`: all but those places. One becomes the other in the same elements.
 */
export type RowDepth = 'far' | 'plain' | 'full'

export interface PaperRowProps {
  readonly paper: Paper
  readonly depth: RowDepth
  /** Running number, from 1. */
  readonly number: number
  readonly toPaper: (id: PaperId) => Route
  readonly isRead: boolean
  readonly isBookmarked: boolean
  readonly isCurrent: boolean
  /** The one row that Tab reaches. */
  readonly isTabStop: boolean
  /** Undefined while no rows are being selected. */
  readonly isSelected: boolean | undefined
  readonly onSelect: (id: PaperId) => void
  readonly showSource: boolean
  readonly headingLevel: 'h2' | 'h3'
  readonly density: Settings['density']
  readonly excerptFrom: Settings['excerptFrom']
  /** Draws the buttons at the right. */
  readonly renderActions: (paper: Paper, tabIndex: 0 | -1, isBookmarked: boolean) => ReactNode
}

/**
 * One paper of a list (DESIGN.md §7). Memoised, and given only stable functions: a day can have 604 of them, and a move
 * changes two.
 */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { paper, depth, number, toPaper, isRead, isCurrent, isTabStop, isSelected, density, excerptFrom } = props
  const { headingLevel: Heading } = props
  const t = useMessages()
  const tabIndex = isTabStop ? 0 : -1
  const titlesOnly = density === 'titles'
  // A lighter title may need a line less. The paper that is read turns read by itself: its row waits until it is left.
  const [isLight, setLight] = useState(isRead)
  if (isLight !== isRead && !isCurrent) setLight(isRead)
  return (
    <article
      data-paper-id={paper.id}
      aria-labelledby={rowLinkId(paper.id)}
      aria-current={isCurrent ? 'true' : undefined}
      className={`group relative grid grid-cols-[40px_minmax(0,1fr)_auto] border-b border-line before:absolute before:inset-y-0 before:left-0 before:w-[3px] md:aria-[current]:border-b-transparent md:aria-[current]:[box-shadow:0_-1px_0_var(--c-selected)] md:aria-[current]:before:bg-accent lg:grid-cols-[44px_minmax(0,1fr)_auto] ${isSelected ? 'bg-accent-tint ' : 'md:aria-[current]:bg-selected '}${titlesOnly ? 'h-11 items-center lg:h-[38px]' : 'pt-3.5 pb-[15px] lg:pt-[13px] lg:pb-3.5'}`}
    >
      {depth !== 'far' && (
        // Three digits take the room that the dot leaves.
        <span
          className={`relative text-right text-12/5 text-ink-3 ${isSelected === undefined ? (number > 99 ? 'pr-1.5' : 'pr-2.25') : 'pr-1'} ${titlesOnly ? '' : 'pt-0.5'}`}
        >
          {!isRead && (
            <span
              className={`absolute size-1.5 rounded-full bg-accent ${number > 99 ? 'left-1 lg:left-2' : 'left-2'} ${titlesOnly ? 'top-[7px]' : 'top-[9px]'}`}
            >
              <span className="sr-only">{t.unread}</span>
            </span>
          )}
          {isSelected === undefined ? (
            number
          ) : (
            <RowCheckbox
              labelledBy={rowLinkId(paper.id)}
              checked={isSelected}
              onToggle={() => props.onSelect(paper.id)}
              tabIndex={tabIndex}
            />
          )}
        </span>
      )}
      <div className="col-start-2 min-w-0">
        <Heading
          lang="zh-CN"
          className={`title-text font-sans md:group-aria-[current]:text-ink ${isRead ? 'text-ink-2' : 'text-ink'} ${isLight ? '' : 'font-medium'} ${titlesOnly ? 'truncate text-16 md:text-15 lg:text-14 [&_wbr]:hidden' : 'line-clamp-6 text-16 text-pretty md:text-15'}`}
        >
          <RouteLink
            id={rowLinkId(paper.id)}
            to={toPaper(paper.id)}
            tabIndex={tabIndex}
            className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {depth === 'full' ? <RichText text={paper.title} links={false} /> : plainText(paper.title)}
          </RouteLink>
        </Heading>
        {!titlesOnly && (
          <>
            <RowFacts {...{ paper, depth, isSelected }} showSource={props.showSource} />
            {/* The tint of a selected row is too dark for the faintest ink. */}
            <RowExcerpt {...{ paper, isRead, isSelected, density, excerptFrom }} />
          </>
        )}
      </div>
      {depth !== 'far' && (
        <span className={`relative flex text-ink-3 ${titlesOnly ? 'items-center' : 'items-start'}`}>
          {titlesOnly && paper.codeUrl !== undefined && <Icon of={CodeXml} size={15} label={t.code} className="ml-2" />}
          {props.renderActions(paper, tabIndex, props.isBookmarked)}
        </span>
      )}
    </article>
  )
})

type RowFactsProps = Pick<PaperRowProps, 'paper' | 'depth' | 'isSelected' | 'showSource'>

/** Who wrote it, its id and what else is known of it. */
function RowFacts({ paper, depth, isSelected, showSource }: RowFactsProps) {
  const t = useMessages()
  const [author] = paper.authors
  const id = shortIdLabel(paper.id)
  return (
    <p
      className={`mt-0.5 flex items-center gap-2 overflow-hidden text-13/[21px] whitespace-nowrap md:mt-px ${isSelected ? 'text-ink-2' : 'text-ink-3'} md:text-12/5`}
    >
      {depth === 'full' ? (
        <>
          {author !== undefined && <span className="truncate text-ink-2">{author}</span>}
          <span className="text-id">{id}</span>
          {/* Where there is little room an arXiv id says it: those of the others are DOIs. */}
          {showSource && (
            <span className={paper.source === 'arxiv' ? 'max-lg:hidden' : ''}>{SOURCE_NAMES[paper.source]}</span>
          )}
          {paper.codeUrl !== undefined && <FactMark icon={<Icon of={CodeXml} size={13} />}>{t.code}</FactMark>}
        </>
      ) : (
        [author, id].filter(Boolean).join('  ')
      )}
    </p>
  )
}

/** Characters that fill the lines a row shows, at the widest: more would be sent for nothing. */
const EXCERPT = { titles: 0, standard: 200, relaxed: 320 }

type RowExcerptProps = Pick<PaperRowProps, 'paper' | 'isRead' | 'isSelected' | 'density' | 'excerptFrom'>

function RowExcerpt({ paper, isRead, isSelected, density, excerptFrom }: RowExcerptProps) {
  const t = useMessages()
  const faint = isSelected ? 'text-ink-2' : 'text-ink-3'
  const tone = isRead ? faint : 'text-ink-2'
  const size = 'mt-1.25 font-sans text-14/[1.7] md:text-13/[1.7]'
  const { abstract } = paper
  if (abstract === undefined) return <p className={`${size} ${faint}`}>{t.noAbstract(SOURCE_NAMES[paper.source])}</p>
  const excerptLength = abstract.untranslated ? 2 * EXCERPT[density] : EXCERPT[density]
  const lines = density === 'relaxed' ? 'line-clamp-4 lg:line-clamp-5' : 'line-clamp-2 lg:line-clamp-3'
  return (
    <>
      <p lang={abstract.untranslated ? 'en' : 'zh-CN'} className={`${size} ${tone} ${lines}`}>
        <RichText text={excerpt(abstract, excerptFrom, excerptLength)} links={false} />
      </p>
      {abstract.untranslated && <p className={`${size} ${faint}`}>{t.untranslated}</p>}
    </>
  )
}
