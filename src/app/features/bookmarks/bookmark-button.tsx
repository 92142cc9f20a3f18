import { Bookmark as BookmarkIcon } from 'lucide'
import type { Paper } from '#domain/paper.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { showDetails } from '../../state/bookmark-details.ts'
import { useToggleBookmark } from '../../state/use-bookmarks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface BookmarkButtonProps {
  readonly paper: Paper
  /** `icon`: a picture in a row. `labelled`: picture and word in a bar. `stacked`: word under the picture, phone bar. */
  readonly look: 'icon' | 'labelled' | 'stacked'
  readonly tabIndex?: 0 | -1
  /** Whether the paper is bookmarked. Whoever draws the button follows it: a day has 604 of them. */
  readonly pressed: boolean
}

const LOOKS = {
  icon: 'hoverable -mt-2.5 flex h-11 w-12 items-center justify-center rounded-2 text-ink-3 group-[.h-11]:mt-0 aria-pressed:bg-transparent md:w-11 lg:h-10 lg:w-10',
  labelled: buttonClass('quiet', 'max-[620px]:px-3'),
  stacked: 'flex h-14.5 w-full flex-col items-center justify-center gap-0.5 text-12 whitespace-nowrap text-ink-2',
}

/** The button named 收藏 / 已收藏: bookmarks at once, then shows tags and note, where it can be taken back. */
export function BookmarkButton({ paper, look, tabIndex, pressed }: BookmarkButtonProps) {
  const t = useMessages()
  const toggle = useToggleBookmark()
  const announce = useAnnounce()
  const label = pressed ? t.bookmarked : t.bookmark
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      data-tip="bookmark"
      {...(tabIndex === undefined ? {} : { tabIndex })}
      data-bookmarks={paper.id}
      onClick={(event) => {
        if (!pressed) toggle(paper)
        announce(t.bookmarked)
        showDetails({ id: paper.id, opener: event.currentTarget })
      }}
      className={`relative aria-pressed:text-accent aria-pressed:[&_svg]:fill-current ${LOOKS[look]}`}
    >
      <Icon
        of={BookmarkIcon}
        size={look === 'stacked' ? 21 : 16}
        className={look === 'icon' ? 'max-md:size-[19px]' : ''}
      />
      {look !== 'icon' && <span className={look === 'labelled' ? 'max-lg:hidden' : ''}>{label}</span>}
    </button>
  )
}
