import { memo, useEffect, useReducer } from 'react'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { setPaneWidth, type Pane } from '../state/pane-widths.ts'
import { setReaderOnly, useReaderOnly } from '../state/reader-only.ts'
import { useSettings } from '../state/use-settings.ts'
import { PAPER_TITLE_ID } from '../ui/element-ids.ts'
import { PaneBorder } from '../ui/pane-border.tsx'

const LEAST = { rail: 200, list: 320, reader: 360 }
const MOST = { rail: 360, list: 760 }

/** The list stands in its pane with the phone's bar and a border; the rail is its own pane. */
function widthOf(id: 'rail' | 'list'): number {
  const element = document.getElementById(id)
  return (id === 'list' ? element?.parentElement : element)?.offsetWidth ?? 0
}

/** The borders that resize rail and list, and the key that hides both. Memoised: to measure widths lays the page out. */
export const PaneBorders = memo(function PaneBorders({ hasRail }: { hasRail: boolean }) {
  const t = useAllMessages()
  const { settings } = useSettings()
  const readerOnly = useReaderOnly()
  // The borders tell the widths, which are the style sheet's.
  const [, measureAgain] = useReducer((times: number) => times + 1, 0)
  const resize = (pane: Pane, width: number | undefined) => {
    setPaneWidth(pane, width)
    measureAgain()
  }
  useKeys(
    {
      readerOnly() {
        setReaderOnly(!readerOnly)
        // What had focus may be about to go.
        if (!readerOnly) document.getElementById(PAPER_TITLE_ID)?.focus({ preventScroll: true })
      },
      ...(readerOnly ? { back: () => setReaderOnly(false) } : {}),
    },
    settings.singleKeys,
  )
  useEffect(() => {
    measureAgain()
    window.addEventListener('resize', measureAgain)
    return () => window.removeEventListener('resize', measureAgain)
  }, [])
  // Another view has its list again.
  useEffect(() => () => setReaderOnly(false), [])
  if (readerOnly) return null
  return (
    <section aria-label={t.paneWidths} className="pane-borders">
      {hasRail && (
        <PaneBorder
          label={t.railWidth}
          controls="rail"
          least={LEAST.rail}
          most={() => Math.min(MOST.rail, innerWidth - widthOf('list') - LEAST.reader)}
          width={() => widthOf('rail')}
          onResize={(width) => resize('rail', width)}
        />
      )}
      <PaneBorder
        label={t.listWidth}
        controls="list"
        least={LEAST.list}
        most={() => Math.min(MOST.list, innerWidth - widthOf('rail') - LEAST.reader)}
        width={() => widthOf('list')}
        onResize={(width) => resize('list', width)}
      />
    </section>
  )
})
