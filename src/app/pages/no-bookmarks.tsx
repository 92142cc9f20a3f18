import { useQuery } from '@tanstack/react-query'
import { Bookmark as BookmarkIcon, Upload } from 'lucide'
import { paperCount } from '#domain/digest-day.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useShownDays } from './use-shown-days.ts'

/** The library before the first bookmark. */
export function NoBookmarks({ onImport }: { onImport: () => void }) {
  const t = useAllMessages()
  const manifest = useQuery(manifestQuery)
  const [latest] = useShownDays()
  const [before, after] = t.noBookmarksHint
  return (
    <EmptyState
      icon={<Icon of={BookmarkIcon} size={24} />}
      title={t.noBookmarks}
      headingLevel="h1"
      actions={
        <>
          {latest && (
            <Button onClick={() => navigate({ type: 'home', filter: {} })}>{t.readToday(paperCount(latest))}</Button>
          )}
          {/* The first button says how many papers there are: both wait for that, so that none moves. */}
          {!manifest.isPending && (
            <Button icon={<Icon of={Upload} />} onClick={onImport}>
              {t.importBookmarks}
            </Button>
          )}
        </>
      }
    >
      {before} <kbd>B</kbd> {after}
    </EmptyState>
  )
}
