import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/ids.ts'
import { idLabel } from '#domain/id-label.ts'
import type { Manifest } from '#domain/wire.ts'
import { RichText } from '../content/rich-text.tsx'
import { dayQuery, manifestQuery } from '../data/archive-queries.ts'
import { Abstract } from '../features/reader/abstract.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'

/** A real paper of the latest day in the type chosen beside it. */
export function SettingsPreview() {
  const manifest = useQuery(manifestQuery).data
  const latest = manifest?.days[0]?.day
  return manifest && latest ? <Preview manifest={manifest} day={latest} /> : null
}

function Preview({ manifest, day }: { manifest: Manifest; day: Day }) {
  const t = useAllMessages()
  const paper = useQuery(dayQuery(manifest, day)).data?.papers.find((candidate) => candidate.abstract)
  if (!paper) return null
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
    </aside>
  )
}
