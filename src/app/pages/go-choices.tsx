import { useGoChoices } from '../keyboard/go-prefix.ts'
import { KEYS } from '../keyboard/key-map.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import '../ui/toast-bubble.css'

/** While G waits for its second key: what there is to go to, at the bottom. */
export function GoChoices() {
  const t = useAllMessages()
  const choices = useGoChoices()
  if (!choices) return null
  const names: Partial<Record<string, string>> = t.keyNames
  return (
    // In the place of the toasts, above the bar of a phone.
    <div role="status" className="toast rises">
      <ul className="flex flex-wrap items-center gap-4 rounded-3 bg-raised px-4 py-2.5 text-13 text-ink [box-shadow:var(--shadow-pop)]">
        {choices.map((name) => (
          <li key={name} className="flex items-center gap-1.5">
            <kbd>{KEYS[name][0].key.toUpperCase()}</kbd>
            {names[name]}
          </li>
        ))}
      </ul>
    </div>
  )
}
