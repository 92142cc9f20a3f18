import type { Hit } from '#domain/search/search-index.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'

/** How a result matched when not as typed, or what it lacks. @param marked draws what matched as a mark */
export function Reason({ hit, marked = false }: { hit: Hit; marked?: boolean }) {
  const t = useAllMessages()
  if (hit.matched === 'literal') return null
  if (hit.matched === 'partial') return t.without(hit.missing.join(' '))
  const says = {
    pinyin: t.matchedByPinyin,
    initials: t.matchedByInitials,
    spelling: t.closeSpelling,
    writing: t.closeWriting,
  }
  const say = says[hit.matched]
  const shown = hit.shown ?? ''
  if (!marked) return say(shown)
  return (
    <>
      {say('')}
      {shown.split(' ').map((part, i) => (
        // Words of one text never move.
        <mark key={i} className="mx-0.5">
          {part}
        </mark>
      ))}
    </>
  )
}
