import { BookOpen, Monitor, Moon, Sun } from 'lucide'
import { useEffect, type ReactNode } from 'react'
import { THEMES, type Theme } from '#domain/settings.ts'
import { ListSettings } from '../features/settings/list-settings.tsx'
import { LineHeightSlider, MeasureSlider, SizeSlider, typefaceOptions } from '../features/settings/text-settings.tsx'
import { Row, Section, SwitchRow } from '../features/settings/settings-rows.tsx'
import { ThemeSample } from '../features/settings/theme-sample.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { RouteLink } from '../routing/router.tsx'
import { openOverlay } from '../state/overlays.ts'
import { useSettings } from '../state/use-settings.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { WideShell } from './wide-shell.tsx'
import { SettingsAbout } from './settings-about.tsx'
import { SettingsData } from './settings-data.tsx'
import { SettingsPreview } from './settings-preview.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { Icon } from '../ui/icon.tsx'

const SECTIONS = ['appearance', 'reading', 'list', 'keyboard', 'language', 'data', 'about'] as const
type SettingsSection = (typeof SECTIONS)[number]

const THEME_ICONS: Record<Theme, ReactNode> = {
  light: <Icon of={Sun} size={15} />,
  dark: <Icon of={Moon} size={15} />,
  sepia: <Icon of={BookOpen} size={15} />,
  system: <Icon of={Monitor} size={15} />,
}

/** Every setting there is. Changes apply at once; on wide windows a preview shows them. */
export function SettingsPage({ section }: { section: string | undefined }) {
  const t = useAllMessages()
  const layout = useLayout()
  const { settings, change } = useSettings()
  const props = { settings, change, t }
  useDocumentTitle(t.settings)
  const { runLast } = useToaster()
  useKeys({ undo: runLast }, settings.singleKeys)
  useEffect(() => {
    if (section !== undefined) document.getElementById(section)?.scrollIntoView()
  }, [section])

  return (
    <WideShell section="settings" index={<SectionIndex current={section} />}>
      <div className="grid lg:min-h-full lg:grid-cols-[minmax(0,600px)_minmax(0,1fr)]">
        <div className="px-4 pt-5 pb-16 md:px-12 md:pt-6">
          <h1 tabIndex={-1} className="font-serif text-24 font-bold">
            {t.settings}
          </h1>
          <Section id="appearance" title={t.appearance}>
            <div
              role="radiogroup"
              aria-label={t.appearance}
              className="grid grid-cols-2 gap-2.5 pt-1.5 pb-2 sm:grid-cols-4"
            >
              {THEMES.map((theme) => (
                <ThemeSample
                  key={theme}
                  theme={theme}
                  icon={THEME_ICONS[theme]}
                  checked={settings.theme === theme}
                  onChoose={() => change({ theme })}
                />
              ))}
            </div>
          </Section>
          <Section id="reading" title={t.reading}>
            <Row label={t.typeface}>
              <ChoiceGroup
                label={t.typeface}
                options={typefaceOptions(t)}
                value={settings.typeface}
                onChange={(typeface) => change({ typeface })}
              />
            </Row>
            <Row label={t.size}>
              <SizeSlider {...props} />
            </Row>
            <Row label={t.lineHeight}>
              <LineHeightSlider {...props} />
            </Row>
            <Row label={t.measure}>
              <MeasureSlider {...props} />
            </Row>
            <SwitchRow
              label={t.split}
              hint={t.splitHint}
              checked={settings.splitAbstracts}
              onChange={(splitAbstracts) => change({ splitAbstracts })}
            />
            <SwitchRow label={t.justify} checked={settings.justify} onChange={(justify) => change({ justify })} />
          </Section>
          <ListSettings />
          <Section id="keyboard" title={t.keyboard}>
            <SwitchRow
              label={t.singleKeys}
              explanation={t.singleKeysHint}
              checked={settings.singleKeys}
              onChange={(singleKeys) => change({ singleKeys })}
            />
            <SwitchRow
              label={t.gestures}
              explanation={t.gesturesHint}
              checked={settings.gestures}
              onChange={(gestures) => change({ gestures })}
            />
            <Row label={t.shortcuts}>
              <Button onClick={() => openOverlay('help')}>{t.seeAll}</Button>
            </Row>
          </Section>
          <Section id="language" title={t.language}>
            <Row label={t.interfaceLanguage}>
              <ChoiceGroup
                label={t.interfaceLanguage}
                options={[
                  { value: 'zh-CN', label: '简体中文' },
                  { value: 'en', label: 'English' },
                ]}
                value={settings.language}
                onChange={(language) => change({ language })}
              />
            </Row>
          </Section>
          <SettingsData />
          <SettingsAbout />
        </div>
        {layout === 'desktop' && <SettingsPreview />}
      </div>
    </WideShell>
  )
}

function SectionIndex({ current = 'appearance' }: { current: string | undefined }) {
  const t = useAllMessages()
  const names: Record<SettingsSection, string> = t
  return (
    <nav aria-label={t.onThisPage} className="border-t border-line px-2 pt-3">
      <h2 className="px-2.5 pb-1.5 text-12 text-ink-3">{t.settings}</h2>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <RouteLink
              to={{ type: 'settings', section }}
              replace
              aria-current={section === current ? 'true' : undefined}
              className="hoverable flex h-8 items-center rounded-2 px-2.5 text-ink-2 aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink"
            >
              {names[section]}
            </RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
