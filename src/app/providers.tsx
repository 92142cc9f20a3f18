import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { MessagesProvider } from './i18n/use-messages.tsx'
import { StoresProvider, type Stores } from './state/stores.tsx'
import { useSettings } from './state/use-settings.ts'
import { AnnouncerProvider } from './ui/announcer.tsx'
import { ToastProvider } from './ui/toast.tsx'
import { useApplySettings } from './use-apply-settings.ts'

interface ProvidersProps {
  readonly stores: Stores
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

/** Everything the pages find around them. */
export function Providers({ stores, queryClient, children }: ProvidersProps) {
  return (
    <StoresProvider stores={stores}>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <WithSettings>
            <AnnouncerProvider>
              <ToastProvider>{children}</ToastProvider>
            </AnnouncerProvider>
          </WithSettings>
        </Suspense>
      </QueryClientProvider>
    </StoresProvider>
  )
}

function WithSettings({ children }: { children: ReactNode }) {
  const { settings } = useSettings()
  useApplySettings()
  return <MessagesProvider language={settings.language}>{children}</MessagesProvider>
}
