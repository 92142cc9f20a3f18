import { useQuery } from '@tanstack/react-query'
import { paperCount } from '#domain/digest-day.ts'
import { feedName } from '#domain/feed-name.ts'
import { SOURCES } from '#domain/ids.ts'

import { manifestQuery } from '../data/archive-queries.ts'
import { dataUrl } from '../data/fetch-json.ts'
import { Row, Section } from '../features/settings/settings-rows.tsx'
import { SOURCE_NAMES } from '../i18n/messages-zh.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'

/** Which version of the archive this is, what it holds, and how to follow it. */
export function SettingsAbout() {
  const t = useAllMessages()
  const days = useQuery(manifestQuery).data?.days ?? []
  const [latest, oldest] = [days[0], days.at(-1)]
  const sources = SOURCES.filter((source) => days.some(({ counts }) => (counts[source] ?? 0) > 0))
  const papers = days.reduce((sum, day) => sum + paperCount(day), 0)
  return (
    <Section id="about" title={t.about}>
      {latest && oldest && (
        <>
          <Row label={t.version}>
            <span className="text-14">{latest.day}</span>
          </Row>
          <Row label={t.archive}>
            {/* With the year, whichever it is. */}
            <span className="text-14">
              {t.archiveOf(t.date(oldest.day, 0), t.date(latest.day, 0), days.length, papers)}
            </span>
          </Row>
        </>
      )}
      <Row label={t.feeds}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-14">
          {[undefined, ...sources].map((source) => (
            <li key={source ?? ''}>
              <FeedLink name={source ? SOURCE_NAMES[source] : t.all} file={`${feedName(source)}.xml`} />
            </li>
          ))}
          <li>
            <FeedLink name="JSON Feed" file={`${feedName()}.json`} />
          </li>
        </ul>
      </Row>
      <Row label={t.licence}>
        <span className="text-13 text-ink-2">
          {t.licenceText}
          {t.licenceSoftware}
        </span>
      </Row>
    </Section>
  )
}

function FeedLink({ name, file }: { name: string; file: string }) {
  return (
    <a href={dataUrl(file)} className="text-link touch-target relative">
      {name}
    </a>
  )
}
