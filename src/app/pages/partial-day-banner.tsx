import { TriangleAlert } from 'lucide'
import { paperCount, type DigestDay } from '#domain/digest-day.ts'
import { SOURCE_NAMES } from '../i18n/messages-zh.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { Banner } from '../ui/banner.tsx'
import { Icon } from '../ui/icon.tsx'

/** Some sources are missing; the rest of the day is normal. */
export function PartialDayBanner({ day }: { day: DigestDay }) {
  const t = useAllMessages()
  const failed = day.statuses.filter((status) => status.state === 'failed').map(({ source }) => SOURCE_NAMES[source])
  const present = day.statuses.filter((status) => status.state === 'ok').map(({ source }) => SOURCE_NAMES[source])
  if (failed.length === 0 || present.length === 0) return null
  return (
    <Banner tone="warn" icon={<Icon of={TriangleAlert} />}>
      {t.partial(failed.join(' '), present.join(' '), paperCount(day))}
    </Banner>
  )
}
