import { useAllMessages } from '../i18n/use-all-messages.ts'

/** The first two stops of Tab: past the rail, and past the list (DESIGN.md §8). */
export function SkipLinks() {
  const t = useAllMessages()
  const link =
    'absolute top-2 left-2 z-(--z-tip) [translate:0_-80px] rounded-2 bg-accent px-3 py-2 text-on-accent focus:[translate:0]'
  return (
    <>
      <a href="#list" className={link}>
        {t.skipToList}
      </a>
      <a href="#reader" className={link}>
        {t.skipToPaper}
      </a>
    </>
  )
}
