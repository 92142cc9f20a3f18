import { CodeXml } from 'lucide'
import { useMessages } from '../i18n/use-messages.tsx'
import { Icon } from './icon.tsx'

/** Says in the facts of a row that the paper has code. */
export function CodeMark() {
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75 text-accent">
      <Icon of={CodeXml} size={13} />
      {useMessages().code}
    </span>
  )
}
