import { memo, type ReactNode } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'

const CONTROL = /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

interface SearchFooterProps {
  /** There are results, or there may soon be: their keys have their place from the start. */
  readonly isSearching: boolean
  readonly status: ReactNode
}

/** The foot of the dialog: what the keys do, and the status at the right. */
export function SearchFooter({ isSearching, status }: SearchFooterProps) {
  return (
    <div className="flex h-11 shrink-0 items-center gap-4.5 border-t border-line px-5 text-12 text-ink-2">
      <AllKeys isSearching={isSearching} />
      <span className="flex min-w-0 flex-auto items-center justify-end text-ink-3">{status}</span>
    </div>
  )
}

const AllKeys = memo(function AllKeys({ isSearching }: Pick<SearchFooterProps, 'isSearching'>) {
  const t = useAllMessages()
  return (
    <>
      {isSearching && (
        <>
          <Keys keys={['↑', '↓']} label={t.select} />
          <Keys keys={['Enter']} label={t.open} />
          <Keys keys={[CONTROL, 'Enter']} label={t.newTab} />
        </>
      )}
      <Keys keys={['Esc']} label={t.close} />
    </>
  )
})

function Keys({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {label}
    </span>
  )
}
