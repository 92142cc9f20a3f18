import { TriangleAlert } from 'lucide'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'

export interface CrashedPaneProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** What stands in place of a part that failed to draw; the rest of the page goes on. */
export function CrashedPane({ error, onRetry }: CrashedPaneProps) {
  const t = useAllMessages()
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon of={TriangleAlert} size={24} />}
        title={t.brokenHere}
        actions={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t.retry}
            </Button>
            <Button onClick={() => void copyText(details)}>{t.copyError}</Button>
          </>
        }
      >
        {error.message}
      </EmptyState>
    </div>
  )
}
