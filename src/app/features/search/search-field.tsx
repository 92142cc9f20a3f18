import { ArrowLeft, CircleX, Search } from 'lucide'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { takeCaughtText } from '../../keyboard/caught-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly look: 'dialog' | 'page'
  readonly text: string
  /** Id of the listbox, while there is one. */
  readonly listId: string | undefined
  /** Id of the active option. */
  readonly activeOption: string | undefined
  /** Whether the field takes the focus when it appears, its text selected. */
  readonly takesFocus: boolean
  /** @param composing true while an input method has not settled the text yet */
  readonly onText: (text: string, composing: boolean) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onEnter: (inTab: boolean) => void
  readonly onClose: () => void
}

/**
 * The search field: a combobox over the results. Text an input method is composing is shown and nothing else; keys that
 * belong to the input method do nothing here. Safari ends a composition before the Enter that committed it, and that
 * Enter is told by its key code, 229 (DESIGN.md §9).
 */
export function SearchField({ input, look, text, listId, activeOption, takesFocus, ...on }: SearchFieldProps) {
  const t = useAllMessages()
  const composing = useRef(false)

  // What was typed since the search was asked for; taken before the focus comes here.
  const takeTyped = useEffectEvent(() => {
    const typed = takeCaughtText()
    if (typed !== '') on.onText(typed, false)
  })
  useEffect(() => takeTyped(), [])

  const [focusesFirst] = useState(takesFocus)
  useEffect(() => {
    if (!focusesFirst) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [input, focusesFirst])

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      // The candidates close, the dialog stays.
      if (event.key === 'Escape') event.preventDefault()
      return
    }
    if (event.altKey || event.shiftKey) return
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'Enter') on.onEnter(control)
    else if (control) return
    else if (event.key === 'ArrowDown') on.onMove(1)
    else if (event.key === 'ArrowUp') on.onMove(-1)
    else if (event.key === 'Escape') {
      if (text === '') on.onClose()
      else on.onText('', false)
    } else return
    event.preventDefault()
  }

  function clear() {
    on.onText('', false)
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
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      inputMode="search"
      enterKeyHint="search"
      placeholder={t.searchPapers}
      value={text}
      onChange={(event) => on.onText(event.currentTarget.value, composing.current)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        on.onText(event.currentTarget.value, false)
      }}
      onKeyDown={handleKey}
      className="h-full min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3 md:text-18"
    />
  )
  if (look === 'page') {
    return (
      <div className="sticky top-0 z-(--z-sticky) flex items-center bg-page pt-[max(6px,env(safe-area-inset-top))] pr-2 pb-1.5 pl-1">
        <IconButton label={t.back} icon={<Icon of={ArrowLeft} size={21} />} onClick={on.onClose} />
        <div className="flex h-11 min-w-0 flex-1 items-center rounded-2 border border-control pl-3 focus-within:border-accent focus-within:[box-shadow:0_0_0_1px_var(--c-accent)]">
          {field}
          {text !== '' && (
            <IconButton label={t.clear} icon={<Icon of={CircleX} size={18} />} onClick={clear} className="-mr-px" />
          )}
        </div>
      </div>
    )
  }
  return (
    <div className="flex h-15 shrink-0 items-center gap-2 border-b border-line pr-4 pl-5">
      <Icon of={Search} size={20} className="shrink-0 text-ink-3" />
      {field}
      {text !== '' && (
        <Button variant="quiet" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}
