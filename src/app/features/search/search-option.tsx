import { memo } from 'react'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { MarkedText } from './marked-text.tsx'
import { OptionFacts, type OptionFactsProps } from './option-facts.tsx'

interface SearchOptionProps extends OptionFactsProps {
  readonly id: string
  readonly isActive: boolean
  /** Its abstract may still be on its way. */
  readonly isAwaited: boolean
}

/**
 * One result: title, facts, and the part of the abstract that matched best. The list takes its clicks, so that a move of
 * the selection draws two rows and not all.
 */
export const SearchOption = memo(function SearchOption({ hit, id, isActive, isAwaited, ...facts }: SearchOptionProps) {
  const { ranges } = hit
  const t = useAllMessages()
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-paper-id={hit.id}
      className="px-4 pt-3 pb-3.25 max-md:border-b max-md:border-line md:rounded-2 md:px-3.5 md:pt-2.75 md:pb-3 md:aria-selected:bg-selected forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-[Highlight]"
    >
      <div lang="zh-CN" className="font-sans text-16 font-medium text-pretty md:text-15">
        <MarkedText text={hit.title} ranges={ranges.title} />
      </div>
      {hit.originalTitle !== undefined && ranges.originalTitle.length > 0 && (
        <div lang="en" className="text-13 text-ink-2 md:text-12">
          <MarkedText text={hit.originalTitle} ranges={ranges.originalTitle} />
        </div>
      )}
      <OptionFacts hit={hit} {...facts} />
      {/* Two lines high even before the abstract has come: the rows below stay where they are. */}
      <p
        lang="zh-CN"
        className="mt-0.75 line-clamp-2 min-h-[3.3em] font-sans text-14/[1.65] text-ink-2 md:text-13/[1.65]"
      >
        {hit.snippet === '' ? (
          !isAwaited && t.noAbstract(SOURCE_NAMES[hit.source])
        ) : (
          <MarkedText text={hit.snippet} ranges={ranges.snippet} />
        )}
      </p>
    </div>
  )
})
