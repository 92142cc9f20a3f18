import { useState } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface NameDialogProps {
  /** Names the dialog. */
  readonly title: string
  readonly label: string
  readonly initial?: string
  readonly action: string
  /** Names that can be chosen instead of typing one. */
  readonly choices?: readonly string[]
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks for one name: of a tag, of a collection. */
export function NameDialog({ title, label, initial = '', action, choices = [], onName, onClose }: NameDialogProps) {
  const t = useAllMessages()
  const [typed, setTyped] = useState(initial)
  const name = typed.trim()
  return (
    <Dialog label={title} onClose={onClose} className="w-90 max-w-[calc(100vw-16px)] rounded-3">
      <form
        className="p-4.5 text-14 text-ink"
        onSubmit={(event) => {
          event.preventDefault()
          if (name === '') return
          onName(name)
          onClose()
        }}
      >
        <h2 className="text-15 font-medium">{title}</h2>
        {choices.length > 0 && (
          <ul className="mt-3 flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
            {choices.map((choice) => (
              <li key={choice}>
                <Button
                  onClick={() => {
                    onName(choice)
                    onClose()
                  }}
                >
                  {choice}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {/* The dialog is for this field. */}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          aria-label={label}
          placeholder={label}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="mt-3 h-9 w-full rounded-2 border border-control bg-transparent px-3 placeholder:text-ink-3 max-lg:h-11 max-lg:text-16"
        />
        <div className="mt-3 flex justify-end gap-2">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" variant="primary" disabled={name === ''}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
