import { ArrowLeft, CircleX, Search } from 'lucide'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { takeCaughtText } from '../../keyboard/caught-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SearchChips } from './search-chips.tsx'
import type { SearchText } from './use-search-text.ts'

/** Where a key moves to among the results. */
export type Move = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last'

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly look: 'dialog' | 'page'
  readonly typed: SearchText
  /** Id of the listbox, while there is one. */
  readonly listId: string | undefined
  /** Id of the active option. */
  readonly activeOption: string | undefined
  /** Id of what says how the word could go on. */
  readonly describedBy: string | undefined
  /** Whether the field takes the focus when it appears, its text selected. */
  readonly takesFocus: boolean
  /** @returns whether there is a row to move to: otherwise the key moves the caret */
  readonly onMove: (move: Move) => boolean
  readonly onRemoveChip: (place: number) => void
  readonly onEnter: (inTab: boolean) => void
  /** @returns whether there was something to complete */
  readonly onComplete: () => boolean
  readonly onClose: () => void
}

const MOVES: Readonly<Partial<Record<string, Move>>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
}

/**
 * The search field: a combobox over the results. Text an input method is composing is shown and nothing else; keys that
 * belong to the input method do nothing here. Safari ends a composition before the Enter that committed it, and that
 * Enter is told by its key code, 229 (DESIGN.md §9).
 */
export function SearchField({ input, look, typed, listId, activeOption, takesFocus, ...on }: SearchFieldProps) {
  const { text, chips, caret } = typed
  const hasSomething = text !== '' || chips.length > 0
  const t = useAllMessages()
  const composing = useRef(false)

  // What was typed since the search was asked for; taken before the focus comes here.
  const hasCaught = useRef(false)
  const takeTyped = useEffectEvent(() => {
    const caught = takeCaughtText()
    hasCaught.current = caught !== ''
    if (!hasCaught.current) return
    // At once: the next key may come before what follows is drawn, and is typed behind this.
    input.current?.setRangeText(caught, 0, input.current.value.length, 'end')
    typed.search(caught, false)
  })
  useEffect(() => takeTyped(), [])

  // What became a chip is gone from before the caret.
  useLayoutEffect(() => {
    if (caret && input.current === document.activeElement) input.current?.setSelectionRange(caret.at, caret.at)
  }, [input, caret])

  const [focusesFirst] = useState(takesFocus)
  useEffect(() => {
    if (!focusesFirst || !input.current) return
    // A dialog that opens around it would focus the first chip.
    input.current.setAttribute('autofocus', '')
    input.current.focus({ preventScroll: true })
    // Who is still typing types on: selected, what was caught would be replaced.
    if (!hasCaught.current) input.current.select()
  }, [input, focusesFirst])

  /** Something is about to be typed. */
  function expect({ value, selectionStart: from, selectionEnd: to }: HTMLInputElement, data: string) {
    // A line break is typed, and leaves the text as it was.
    if (composing.current || from === null || to === null || !/^\P{C}+$/u.test(data)) return
    typed.expect(value.slice(0, from) + data + value.slice(to), from + data.length)
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      // The candidates close, the dialog stays.
      if (event.key === 'Escape') event.preventDefault()
      return
    }
    const control = event.ctrlKey || event.metaKey
    if (event.key.length === 1 && !control && !event.altKey) expect(event.currentTarget, event.key)
    if (event.altKey || event.shiftKey) return
    const move = MOVES[event.key]
    if (event.key === 'Enter') on.onEnter(control)
    else if (control) return
    else if (event.key === 'Tab') {
      if (!on.onComplete()) return
    } else if (move !== undefined) {
      if (!on.onMove(move)) return
    } else if (event.key === 'Escape') {
      if (hasSomething) typed.search('')
      else on.onClose()
    } else if (chips.length > 0 && isAtStart(event.currentTarget)) {
      if (event.key === 'Backspace') typed.openLastChip()
      else if (event.key === 'ArrowLeft') focusLastChip(event.currentTarget)
      else return
    } else return
    event.preventDefault()
  }

  function clear() {
    typed.search('')
    input.current?.focus()
  }

  const field = (
    <input
      ref={input}
      type="text"
      role="combobox"
      aria-label={t.searchPapers}
      aria-autocomplete="list"
      aria-expanded={listId !== undefined}
      aria-controls={listId}
      aria-activedescendant={activeOption}
      aria-describedby={on.describedBy}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      inputMode="search"
      enterKeyHint="search"
      placeholder={chips.length === 0 ? t.searchPapers : ''}
      value={text}
      onChange={({ currentTarget: { value, selectionStart } }) =>
        typed.change(value, composing.current, selectionStart ?? value.length)
      }
      onBeforeInput={({ currentTarget, data }) => expect(currentTarget, data)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        typed.change(event.currentTarget.value, false, event.currentTarget.selectionStart ?? undefined)
      }}
      onKeyDown={handleKey}
      className="h-full min-w-24 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3 md:text-18"
    />
  )
  if (look === 'page') {
    return (
      <div className="sticky top-0 z-(--z-sticky) flex items-center bg-page pt-[max(6px,env(safe-area-inset-top))] pr-2 pb-1.5 pl-1">
        <IconButton label={t.back} icon={<Icon of={ArrowLeft} size={21} />} onClick={on.onClose} />
        <div className="flex h-11 min-w-0 flex-1 items-center rounded-2 border border-control pl-3 focus-within:border-accent focus-within:[box-shadow:0_0_0_1px_var(--c-accent)]">
          {field}
          {hasSomething && (
            <IconButton label={t.clear} icon={<Icon of={CircleX} size={18} />} onClick={clear} className="-mr-px" />
          )}
        </div>
      </div>
    )
  }
  return (
    <div className="flex h-15 shrink-0 items-center gap-2 border-b border-line pr-4 pl-5">
      <Icon of={Search} size={20} className="shrink-0 text-ink-3" />
      {chips.length > 0 && (
        // Many conditions scroll by themselves: there is always room to type.
        <div className="-mx-1 flex min-w-0 shrink gap-2 overflow-x-auto p-1 [scrollbar-width:none]">
          <SearchChips chips={chips} onRemove={on.onRemoveChip} onLeave={() => input.current?.focus()} />
        </div>
      )}
      {field}
      {hasSomething && (
        <Button variant="quiet" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}

function isAtStart({ selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === 0
}

/** On phones chips stand in the row below. */
function focusLastChip(field: HTMLElement): void {
  const chips = field.closest('[data-search]')?.querySelectorAll<HTMLElement>('[data-chip]')
  chips?.item(chips.length - 1)?.focus()
}
