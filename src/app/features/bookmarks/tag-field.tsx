import { Plus, Tag, X } from 'lucide'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { toTag } from '#domain/library/annotations.ts'
import { includesTyped } from '#domain/library/library-view.ts'
import type { TagCount } from '#domain/library/library.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { useTextFilter } from './use-text-filter.ts'

interface TagFieldProps {
  readonly tags: readonly string[]
  /** The tags of the whole library, most used first. */
  readonly known: readonly TagCount[]
  readonly onChange: (tags: readonly string[]) => void
  /** Marks the field for those who move focus to it. */
  readonly inputId?: string
}

const MOST_OFFERED = 6

/** The tags of a bookmark: a combobox that offers known ones, and at the end a new one (DESIGN.md §7). */
export function TagField({ tags, known, onChange, inputId }: TagFieldProps) {
  const t = useAllMessages()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  /** Where the keys went; until then what is meant is active. */
  const [moved, setMoved] = useState<number>()
  const wanted = toTag(typed)
  // The worker is told of the tags again only when there are others.
  const items = useMemo(() => known.map(({ tag }) => ({ texts: [tag] })), [known])
  const found = useTextFilter(items, typed)
  const offered = known
    .filter(({ tag }, i) => !tags.includes(tag) && found?.places.has(i) !== false)
    .slice(0, MOST_OFFERED)
  const isNew = wanted !== undefined && !tags.includes(wanted) && !known.some(({ tag }) => tag === wanted)
  const options = [...offered.map(({ tag }) => tag), ...(isNew ? [wanted] : [])]
  const shown = open && options.length > 0
  // What is written out in full is meant, whatever else it could be the start of. Letters that only sound like a tag
  // mean the tag.
  const heard = offered[0] !== undefined && !includesTyped(offered[0].tag, typed)
  const meant = heard || wanted === undefined ? 0 : Math.max(0, options.indexOf(wanted))
  const active = moved ?? meant

  function add(tag: string | undefined) {
    if (tag !== undefined && !tags.includes(tag)) onChange([...tags, tag])
    setTyped('')
    setMoved(undefined)
  }

  function remove(tag: string) {
    onChange(tags.filter((other) => other !== tag))
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (typed.trim() !== '' || (shown && moved !== undefined)) add(options[active])
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault()
      onChange(tags.slice(0, -1))
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMoved((active + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Escape' && shown && typed !== '') {
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
    }
  }

  return (
    <div className="relative">
      <div className="flex flex-wrap items-center gap-1.5 rounded-2 border border-control px-2 py-1.5 in-data-[look=inline]:border-transparent in-data-[look=inline]:px-0 focus-within:border-accent focus-within:outline focus-within:outline-accent">
        {tags.map((tag) => (
          <span
            key={tag}
            className="inline-flex h-[26px] items-center gap-1 rounded-1 bg-sunken pl-2 text-13 text-ink-2"
          >
            <span className="max-w-50 truncate">{tag}</span>
            <button
              type="button"
              aria-label={t.removeTag(tag)}
              onClick={() => remove(tag)}
              className="touch-target grid size-6 place-items-center"
            >
              <Icon of={X} size={13} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={inputId}
          role="combobox"
          aria-label={t.addTag}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${listId}-${active}` : undefined}
          placeholder={t.addTag}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setMoved(undefined)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="h-[26px] min-w-20 flex-1 bg-transparent text-14 outline-none placeholder:text-ink-3 max-lg:h-9 max-lg:text-16"
        />
      </div>
      {/* A listbox of our own: a native one cannot be filtered by a field beside it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <ul id={listId} role="listbox" aria-label={t.tags} hidden={!shown} className="-mx-2 mt-1">
        {options.map((tag, i) => (
          // Focus stays in the field, whose keys choose; the pointer is a second way.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <li
            key={tag}
            id={`${listId}-${i}`}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
            className="hoverable flex h-11 cursor-pointer items-center gap-3 rounded-2 px-2 text-14 aria-selected:bg-hover lg:h-[38px]"
          >
            <Icon of={i < offered.length ? Tag : Plus} className="shrink-0 text-ink-2" />
            <span className="min-w-0 truncate">{i < offered.length ? tag : t.newTag(tag)}</span>
            {i < offered.length && (
              <span className="ml-auto shrink-0 text-12 text-ink-3">{t.papers(offered[i]?.count ?? 0)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
