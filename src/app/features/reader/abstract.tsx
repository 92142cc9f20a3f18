import { paragraphs, type Paper } from '#domain/paper.ts'
import { RichText } from '../../content/rich-text.tsx'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { useSettings } from '../../state/use-settings.ts'

/** The abstract in the reader's own type settings, split into paragraphs where that helps. */
export function Abstract({ paper }: { paper: Paper }) {
  const t = useMessages()
  const { settings } = useSettings()
  const { abstract } = paper
  if (abstract === undefined) return <p className="text-ink-3">{t.noAbstract(SOURCE_NAMES[paper.source])}</p>
  return (
    <>
      <div
        lang={abstract.untranslated ? 'en' : 'zh-CN'}
        data-justify={settings.justify && settings.measure >= 34}
        className={`abstract-text ${settings.typeface === 'serif' ? 'font-serif' : 'font-sans'}`}
      >
        {paragraphs(abstract, settings.splitAbstracts).map((text, i) => (
          // Paragraphs of one abstract never move.
          <p key={i}>
            <RichText text={text} />
          </p>
        ))}
      </div>
      {abstract.untranslated && <p className="mt-3 text-14 text-ink-3">{t.untranslated}</p>}
    </>
  )
}
