import { memo } from 'react'
import { OPERATORS, parseSearchText, type Condition, type OperatorName } from '#domain/search/query-language.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import type { Completion } from './completions.ts'
import { useToday } from './use-today.ts'

interface ConditionBarProps {
  readonly look: 'dialog' | 'page'
  readonly chips: readonly string[]
  /** How the last word could go on; they stand in place of the conditions. */
  readonly completions: readonly Completion[]
  /** Id of the completions, for the field to name. */
  readonly completionsId: string
  readonly onComplete: (completion: Completion) => void
  /** Adds a whole condition. */
  readonly onAdd: (condition: string) => void
  /** Begins a condition whose value is to be typed. */
  readonly onBegin: (operator: string) => void
}

/** Buttons that add conditions; while a condition is typed, what it could become. */
export const ConditionBar = memo(function ConditionBar({
  look,
  chips,
  completions,
  completionsId,
  ...on
}: ConditionBarProps) {
  const t = useAllMessages()
  const { settings } = useSettings()
  const today = useToday()
  const taken = new Set(
    chips.flatMap((chip) => parseSearchText(`${chip} `, today).conditions.map(({ condition }) => kindOf(condition))),
  )
  const begin = (name: OperatorName) => () => {
    const [en = '', zh = ''] = OPERATORS[name]
    on.onBegin(settings.language === 'en' ? `${en}:` : `${zh}：`)
  }
  const add = (condition: string) => () => on.onAdd(condition)
  const choices = [
    { kind: 'author', label: t.conditionNames.author, act: begin('author') },
    { kind: 'source', label: t.conditionNames.source, act: begin('source') },
    { kind: 'days', label: t.conditionNames.day, act: begin('day') },
    { kind: 'code', label: t.withCode, act: add('has:code') },
    { kind: 'unread', label: t.unread, act: add('is:unread') },
    { kind: 'bookmarked', label: t.bookmarked, act: add('is:bookmarked') },
    { kind: 'tag', label: t.conditionNames.tag, act: begin('tag') },
  ].filter(({ kind }) => !taken.has(kind))

  if (completions.length > 0) {
    return (
      <div id={completionsId} role="group" aria-label={t.completions} className="contents">
        {look === 'dialog' && (
          <span className="inline-flex shrink-0 items-center gap-1.5 text-ink-2">
            <kbd>Tab</kbd>
            {t.completions}
          </span>
        )}
        {completions.map((completion) => (
          <Choice key={completion.text} label={completion.label} onChoose={() => on.onComplete(completion)} />
        ))}
      </div>
    )
  }
  return (
    <div role="group" aria-label={t.addCondition} className="contents">
      {look === 'dialog' && (
        <span aria-hidden className="shrink-0 text-ink-2">
          {t.addCondition}
        </span>
      )}
      {choices.map(({ kind, label, act }) => (
        <Choice key={kind} label={label} onChoose={act} />
      ))}
    </div>
  )
})

function Choice({ label, onChoose }: { label: string; onChoose: () => void }) {
  return (
    <button
      type="button"
      // Keeps the focus in the field, and the keyboard of a phone open.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="hoverable touch-target inline-flex h-9 shrink-0 items-center rounded-full border border-line px-3.5 text-14 whitespace-nowrap text-ink-2 md:h-6.5 md:rounded-1 md:px-2 md:text-13"
    >
      {label}
    </button>
  )
}

/** Conditions of one kind exclude each other, or say the same twice. */
function kindOf(condition: Condition): string {
  if (condition.type === 'has') return condition.what
  return condition.type === 'is' ? (condition.state === 'read' ? 'unread' : condition.state) : condition.type
}
