import { ArrowUpRight, ChevronDown, CodeXml, FileText } from 'lucide'
import type { ExternalLink, ExternalLinks, ExternalSite } from '#domain/external-links.ts'
import type { AllMessages } from '../../i18n/messages-zh-later.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { buttonClass, ExternalButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Icon } from '../../ui/icon.tsx'
import './external-link-bar.css'

interface ExternalLinkBarProps {
  readonly links: ExternalLinks
  /** Opening any link of a paper counts as reading it. */
  readonly onOpen: () => void
}

const LINK = buttonClass('link')

/** The links that go into 「更多」 where a pane is narrow, the last first. */
const MOVABLE: readonly ExternalSite[] = ['html', 'alphaxiv', 'papers.cool']

/**
 * PDF or the original, then the other places to read it, on one line. Phones scroll them sideways; PDF is in their
 * bottom bar.
 */
export function ExternalLinkBar({ links, onOpen }: ExternalLinkBarProps) {
  const t = useAllMessages()
  const hasCode = links.common.some(({ site }) => site === 'code')
  /** By how much room it takes to show a link; the style sheets know the widths. */
  const roomFor = ({ site }: ExternalLink) => MOVABLE.indexOf(site) + (MOVABLE.includes(site) && hasCode ? 1 : 0)
  const inMore = links.common.map((link) => ({ link, room: roomFor(link) })).filter(({ room }) => room > 0)
  return (
    <div className="link-bar mt-1 flex gap-2 max-md:-mx-5 max-md:overflow-x-auto max-md:px-5 max-md:[scrollbar-width:none] md:flex-wrap lg:mt-4.5 print:hidden">
      {links.main && (
        <span className="flex max-md:hidden">
          <MainLink link={links.main} onOpen={onOpen} />
        </span>
      )}
      {links.common.map((link) => (
        <SiteLink key={link.site} link={link} onOpen={onOpen} room={roomFor(link)} />
      ))}
      {links.more.length > 0 && (
        <>
          <span className="contents md:hidden">
            {links.more.map((link) => (
              <SiteLink key={link.site} link={link} onOpen={onOpen} />
            ))}
          </span>
          <span className="flex max-md:hidden">
            <Popover
              label={t.moreLinks}
              className="w-64"
              opener={(props) => (
                <button type="button" {...props} aria-label={t.moreLinks} className={LINK}>
                  {t.more}
                  <Icon of={ChevronDown} size={14} />
                </button>
              )}
            >
              {() => (
                <ul className="p-2">
                  {inMore.map(({ link, room }) => (
                    <li key={link.site} data-room={room} className="in-more">
                      <MenuLink link={link} onOpen={onOpen} />
                    </li>
                  ))}
                  {links.more.map((link) => (
                    <li key={link.site}>
                      <MenuLink link={link} onOpen={onOpen} />
                    </li>
                  ))}
                </ul>
              )}
            </Popover>
          </span>
        </>
      )}
    </div>
  )
}

/** PDF for arXiv; 「原文」 for DOI sources, whose link leads to a landing page. */
export function MainLink({ link, onOpen, className }: { link: ExternalLink; onOpen: () => void; className?: string }) {
  const t = useAllMessages()
  return (
    <ExternalButton
      variant="primary"
      href={link.url}
      onClick={onOpen}
      icon={<Icon of={FileText} />}
      {...(className === undefined ? {} : { className })}
    >
      {siteName(link.site, t)}
      <Host of={link} />
    </ExternalButton>
  )
}

interface SiteLinkProps {
  readonly link: ExternalLink
  readonly onOpen: () => void
  /** More than 0: only shown where there is so much room. */
  readonly room?: number
}

function MenuLink({ link: { site, url }, onOpen }: SiteLinkProps) {
  const t = useAllMessages()
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onOpen}
      className="hoverable flex h-[38px] items-center gap-3 rounded-2 px-3 max-lg:h-11"
    >
      <Icon of={ArrowUpRight} className="text-ink-2" />
      {siteName(site, t)}
    </a>
  )
}

function SiteLink({ link, onOpen, room = 0 }: SiteLinkProps) {
  const t = useAllMessages()
  const { site, url } = link
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onOpen}
      data-room={room > 0 ? room : undefined}
      className={LINK}
    >
      {site === 'code' && <Icon of={CodeXml} size={14} />}
      {siteName(site, t)}
      <Host of={link} />
    </a>
  )
}

/** A digest may link anywhere: whoever follows a link sees where to, unless it is where its name says. */
function Host({ of: { host } }: { of: ExternalLink }) {
  return host === undefined ? null : <span className="text-id ml-1">{host}</span>
}

function siteName(site: ExternalSite, t: AllMessages): string {
  const names: Record<ExternalSite, string> = {
    pdf: 'PDF',
    original: t.original,
    arxiv: 'arXiv',
    html: 'HTML',
    code: t.code,
    alphaxiv: 'alphaXiv',
    'papers.cool': 'papers.cool',
    huggingface: 'Hugging Face Papers',
    'semantic-scholar': 'Semantic Scholar',
    'google-scholar': 'Google Scholar',
    'connected-papers': 'Connected Papers',
  }
  return names[site]
}
