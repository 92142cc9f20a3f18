import { useQuery } from '@tanstack/react-query'
import { shownDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { idLabel } from '#domain/id-label.ts'
import type { Manifest } from '#domain/wire.ts'
import { RichText } from '../content/rich-text.tsx'
import { dayQuery, manifestQuery } from '../data/archive-queries.ts'
import { filterPapers, inOrder } from '../features/day-list/day-filter.ts'
import { PaperList } from '../features/day-list/paper-list.tsx'
import { Abstract } from '../features/reader/abstract.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useSettings } from '../state/use-settings.ts'

/** Rows of the list that the preview shows. */
const LISTED = 3

/** A real paper of the latest day, and the start of its list, as the settings beside it say. */
export function SettingsPreview() {
  const manifest = useQuery(manifestQuery).data
  const latest = manifest?.days[0]?.day
  return manifest && latest ? <Preview manifest={manifest} day={latest} /> : null
}

function Preview({ manifest, day }: { manifest: Manifest; day: Day }) {
  const t = useAllMessages()
  const { hiddenSources, listOrder } = useSettings().settings
  const whole = useQuery(dayQuery(manifest, day)).data
  const paper = whole?.papers.find((candidate) => candidate.abstract)
  if (!whole || !paper) return null
  const listed = inOrder(filterPapers(shownDay(whole, hiddenSources).papers, {}, {}), listOrder).slice(0, LISTED)
  return (
    <aside aria-label={t.preview} className="border-l border-line px-11 pt-8">
      <p className="text-12 text-ink-3">{t.preview}</p>
      <h2 lang="zh-CN" className="title-text mt-3 font-serif text-24 font-bold">
        <RichText text={paper.title} />
      </h2>
      <p className="mt-1 mb-6 border-b border-line pb-6 text-14 text-ink-2">
        {[paper.authors[0], idLabel(paper.id)].filter(Boolean).join('，')}
      </p>
      <Abstract paper={paper} />
      {/* A picture of the list: its rows lead nowhere from here. */}
      <div inert aria-hidden className="mt-8 border-t border-line">
        <PaperList
          papers={listed}
          currentId={undefined}
          selected={undefined}
          onSelect={() => {}}
          showSource
          headingLevel="h3"
          toPaper={(id) => ({ type: 'paper', id, filter: {} })}
          renderActions={() => null}
        />
      </div>
    </aside>
  )
}
