import { X } from 'lucide'
import { useId } from 'react'
import { KEYS, type Key, type KeyName } from '../keyboard/key-map.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useSettings } from '../state/use-settings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import './key-help.css'
import { Switch } from '../ui/switch.tsx'
import { HELP_GROUPS } from './help-groups.ts'
import { keyLabels } from './key-labels.ts'

/** 「快捷键」: the map of keys, as far as the product goes (mockup 06). */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const hintId = useId()
  return (
    <Dialog label={t.shortcuts} onClose={onClose} className="key-help">
      <header className="flex items-center justify-between border-b border-line py-2.5 pr-3.5 pl-7">
        <h2 className="font-serif text-20 font-bold">{t.shortcuts}</h2>
        <IconButton label={t.close} icon={<Icon of={X} size={18} />} onClick={onClose} />
      </header>
      <div className="key-help-groups">
        {HELP_GROUPS.map(({ group, names }) => (
          <section key={group}>
            <h3 className="border-b border-line pb-1 text-13 text-ink-2">{t.keyGroups[group]}</h3>
            <dl>
              {names.map((name) => (
                <div
                  key={name}
                  className="flex min-h-9 items-center justify-between gap-3 border-b border-line last:border-0"
                >
                  <dt>{t.keyNames[name]}</dt>
                  <dd className="flex shrink-0 items-center gap-1">
                    <KeyCaps name={name} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-t border-line bg-rail px-7 py-3.5 text-13">
        <Switch
          label={t.singleKeys}
          describedBy={hintId}
          checked={settings.singleKeys}
          onChange={(singleKeys) => change({ singleKeys })}
        />
        <span aria-hidden className="mr-2">
          {t.singleKeys}
        </span>
        <span id={hintId} className="text-ink-2">
          {t.singleKeysHint}
        </span>
      </div>
    </Dialog>
  )
}

/** Several names that are one line of the sheet. */
const ONE_LINE: Readonly<Partial<Record<KeyName, readonly Key[]>>> = {
  sourceTab1: [...KEYS.sourceTab1, ...KEYS.sourceTab2, ...KEYS.sourceTab3, ...KEYS.sourceTab4],
  extendDown: [...KEYS.extendDown, ...KEYS.extendUp],
}

/** The ways to press a key; full-width twins of a key are not told. */
function KeyCaps({ name }: { name: KeyName }) {
  const t = useAllMessages()
  const keys: readonly Key[] = ONE_LINE[name] ?? KEYS[name]
  const shown = keys.filter(({ key }) => key <= '~')
  return shown.map((key, i) => (
    <span key={i} className="flex items-center gap-1">
      {key.afterGo && (
        <>
          <kbd>G</kbd>
          <span className="text-12 text-ink-3">{t.afterKey}</span>
        </>
      )}
      {keyLabels(key).map((label) => (
        <kbd key={label}>{label}</kbd>
      ))}
    </span>
  ))
}
