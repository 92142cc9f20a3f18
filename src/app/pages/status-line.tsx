import { CloudCheck } from 'lucide'
import { useQuery } from '@tanstack/react-query'
import { dayParts } from '#domain/calendar.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useSettings } from '../state/use-settings.ts'
import { Icon } from '../ui/icon.tsx'

/** The foot of the rail: how new the archive is, and how much of it can be read offline. */
export function StatusLine() {
  const t = useAllMessages()
  const { settings } = useSettings()
  const days = useQuery(manifestQuery).data?.days ?? []
  const [latest] = days
  if (!latest) return null
  // Only a browser with service workers keeps days: see `Updates`.
  const kept = 'serviceWorker' in navigator ? Math.min(settings.offlineDays, days.length) : 0
  return (
    <footer className="mt-auto flex h-10 shrink-0 items-center gap-2 border-t border-line px-4.5 text-12 text-ink-3">
      <Icon of={CloudCheck} size={13} />
      <span className="truncate">{t.updatedOn(t.date(latest.day, dayParts(latest.day).year), kept)}</span>
    </footer>
  )
}
