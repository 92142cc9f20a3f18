import { RouteLink } from '../../routing/router.tsx'
import { useMessages } from '../../i18n/use-messages.tsx'

/** 题签: the title slip of a thread-bound book, and the way home (DESIGN.md §2). */
export function BrandMark() {
  const t = useMessages()
  return (
    <RouteLink
      to={{ type: 'home', filter: {} }}
      aria-label={t.brandHome}
      className="touch-target shrink-0 border border-ink bg-raised pt-[5px] pr-1 pb-1 pl-1 font-serif text-[13px]/none font-bold [letter-spacing:0.12em] text-ink outline outline-offset-[1.5px] outline-ink [writing-mode:vertical-rl] focus-visible:outline-2 focus-visible:outline-accent"
    >
      日读
    </RouteLink>
  )
}
