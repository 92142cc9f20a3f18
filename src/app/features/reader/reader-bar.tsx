import { ArrowLeft, ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide'
import type { ReactNode } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Where the paper stands in the list beside it, and the steps to its neighbours. */
export interface ReaderPosition {
  /** From 1; 0 when the list does not show the paper. */
  readonly at: number
  readonly of: number
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

interface ReaderBarProps {
  readonly position: ReaderPosition
  /** Buttons that act on the paper. */
  readonly actions: ReactNode
}

function PositionText({ at, of }: ReaderPosition) {
  const t = useAllMessages()
  return at > 0 ? t.position(at, of) : null
}

/** Above the reader on desktop and tablet. */
export function ReaderBar({ position, actions }: ReaderBarProps) {
  const t = useAllMessages()
  return (
    <div className="flex h-13 shrink-0 items-center gap-0.5 border-b border-line pr-2 pl-3 lg:pr-4 lg:pl-5 print:hidden">
      <IconButton
        label={t.previousPaper}
        keyName="previousPaper"
        icon={<Icon of={ChevronUp} size={18} />}
        disabled={!position.onPrevious}
        onClick={position.onPrevious}
      />
      <IconButton
        label={t.nextPaper}
        keyName="nextPaper"
        icon={<Icon of={ChevronDown} size={18} />}
        disabled={!position.onNext}
        onClick={position.onNext}
      />
      <span className="mx-2 text-13 text-ink-3">
        <PositionText {...position} />
      </span>
      <span className="ml-auto" />
      {actions}
    </div>
  )
}

/** Above the reader on phones. */
export function PhoneReaderBar({ position, onBack, actions }: ReaderBarProps & { onBack: () => void }) {
  const t = useAllMessages()
  return (
    <div className="sticky top-0 z-(--z-bar) flex h-13 items-center border-b border-line bg-page px-1 print:hidden">
      <IconButton data-leaves="" label={t.back} icon={<Icon of={ArrowLeft} size={20} />} onClick={onBack} />
      <span className="flex-1 text-center text-14 text-ink-3">
        <PositionText {...position} />
      </span>
      {actions}
    </div>
  )
}

interface PhoneActionBarProps {
  readonly position: ReaderPosition
  /** Bookmark, then share. */
  readonly actions: ReactNode
  readonly mainLink: ReactNode
}

/** Under the reader on phones: it takes the place of the navigation. */
export function PhoneActionBar({ position, actions, mainLink }: PhoneActionBarProps) {
  const t = useAllMessages()
  const step =
    'flex h-14.5 w-full flex-col items-center justify-center gap-0.5 text-12 whitespace-nowrap text-ink-2 disabled:opacity-35'
  return (
    <nav
      aria-label={t.paperActions}
      className="sticky bottom-0 z-(--z-bar) grid grid-cols-[repeat(4,1fr)_96px] items-center border-t border-line bg-rail pr-3 pb-[env(safe-area-inset-bottom)] pl-1 print:hidden"
    >
      <button type="button" className={step} disabled={!position.onPrevious} onClick={position.onPrevious}>
        <Icon of={ChevronLeft} size={21} />
        {t.previousPaper}
      </button>
      <button type="button" className={step} disabled={!position.onNext} onClick={position.onNext}>
        <Icon of={ChevronRight} size={21} />
        {t.nextPaper}
      </button>
      {actions}
      {mainLink}
    </nav>
  )
}
