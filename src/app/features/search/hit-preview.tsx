import { memo, type ReactNode } from 'react'
import { idLabel } from '#domain/id-label.ts'
import { paragraphs, type Abstract, type Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import type { Range } from '#domain/search/piece.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { usePaper } from '../../data/use-paper.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import { MarkedRichText, MarkedText } from './marked-text.tsx'
import { usePainted } from './use-painted.ts'
import { useSettled } from './use-settled.ts'

/** Running down the list and typing load only the papers one stops at. */
const LOAD_AFTER_MS = 300

/** The preview of `hit` a frame after its row: typing waits for the rows only. */
export function LatePreview({ hit }: { hit: Hit }) {
  const painted = usePainted(hit)
  return painted && <HitPreview hit={painted} />
}

/** The active result whole: title and facts at once, the abstract when its day has arrived. */
export const HitPreview = memo(function HitPreview({ hit }: { hit: Hit }) {
  const t = useAllMessages()
  const settledId = useSettled(hit.id, LOAD_AFTER_MS)
  const [author] = hit.authors
  return (
    <div className="relative flex min-h-0 flex-col after:pointer-events-none after:absolute after:inset-x-0 after:bottom-0 after:h-12 after:[background:linear-gradient(to_top,var(--c-raised),transparent)]">
      {/* A new paper starts at the top. */}
      <section
        key={hit.id}
        // Nothing in it takes the focus, so it does itself: the arrows scroll it then.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t.preview}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6.5 pt-5.5 pb-12"
      >
        <h2 lang="zh-CN" className="mb-1.5 font-serif text-20 font-bold text-pretty">
          <MarkedText text={hit.title} ranges={hit.ranges.title} />
        </h2>
        <p className="flex flex-wrap gap-x-2.5 text-12/5 text-ink-3">
          {author !== undefined && <span>{author}</span>}
          <span className="text-id">{idLabel(hit.id)}</span>
          <time dateTime={hit.day}>{t.date(hit.day)}</time>
        </p>
        <div className="mt-3.5 border-t border-line pt-3.5">
          {settledId === hit.id && <PreviewedAbstract key={hit.id} hit={hit} />}
        </div>
      </section>
    </div>
  )
})

function PreviewedAbstract({ hit }: { hit: Hit }): ReactNode {
  const t = useAllMessages()
  const found = usePaper(hit.id, hit.day)
  if (found.status === 'pending') return null
  if (found.status === 'ready') return <MarkedAbstract paper={found.paper} ranges={hit.ranges.abstract} />
  return <p className="text-14 text-ink-3">{t.couldNotLoad(t.preview)}</p>
}

function MarkedAbstract({ paper, ranges }: { paper: Paper; ranges: readonly Range[] }) {
  const t = useAllMessages()
  const { settings } = useSettings()
  const { abstract } = paper
  if (abstract === undefined) return <p className="text-14 text-ink-3">{t.noAbstract(SOURCE_NAMES[paper.source])}</p>
  return (
    <div lang={abstract.untranslated ? 'en' : 'zh-CN'} className="grid gap-[0.85em] font-sans text-15/[1.8]">
      {markedParagraphs(abstract, settings.splitAbstracts, ranges).map((part, i) => (
        // Paragraphs of one abstract never move.
        <p key={i}>
          <MarkedRichText text={part.text} ranges={part.ranges} />
        </p>
      ))}
      {abstract.untranslated && <p className="text-14 text-ink-3">{t.untranslated}</p>}
    </div>
  )
}

/** The paragraphs of an abstract, each with the ranges that fall into it. */
function markedParagraphs(abstract: Abstract, split: boolean, ranges: readonly Range[]) {
  const whole = plainText(abstract.text)
  let from = 0
  return paragraphs(abstract, split).map((text) => {
    const plain = plainText(text)
    const start = whole.indexOf(plain, from)
    from = start + plain.length
    return { text, ranges: within(ranges, start, from) }
  })
}

/** The ranges that touch `[start, end)`, counted from `start`. */
function within(ranges: readonly Range[], start: number, end: number): Range[] {
  return ranges
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start])
}
