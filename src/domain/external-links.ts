/** Where else a paper can be read (DESIGN.md §7, link patterns). */
import { isArxivId, toHttpUrl, type HttpUrl, type PaperId } from './ids.ts'
import type { Paper } from './paper.ts'

export type ExternalSite =
  | 'pdf'
  | 'original'
  | 'arxiv'
  | 'html'
  | 'code'
  | 'alphaxiv'
  | 'papers.cool'
  | 'huggingface'
  | 'semantic-scholar'
  | 'google-scholar'
  | 'connected-papers'

export interface ExternalLink {
  readonly site: ExternalSite
  readonly url: HttpUrl
  /** Where it leads, when that is not what the site's name promises. */
  readonly host?: string
}

/** The links of a paper: `main` is the text itself, `common` are shown, `more` are folded away. */
export interface ExternalLinks {
  readonly main?: ExternalLink
  readonly common: readonly ExternalLink[]
  readonly more: readonly ExternalLink[]
}

export function externalLinks(paper: Paper): ExternalLinks {
  const code = paper.codeUrl ? [link('code', paper.codeUrl)] : []
  if (!isArxivId(paper.id)) {
    const url = paper.pdfUrl ?? originLink(paper.id)
    return { ...(url === undefined ? {} : { main: link('original', url) }), common: code, more: [] }
  }
  const versioned = paper.version === undefined ? paper.id : `${paper.id}v${paper.version}`
  return {
    main: link('pdf', paper.pdfUrl ?? `https://arxiv.org/pdf/${versioned}`),
    common: [
      link('arxiv', `https://arxiv.org/abs/${paper.id}`),
      link('html', `https://arxiv.org/html/${versioned}`),
      ...code,
      link('alphaxiv', `https://www.alphaxiv.org/abs/${paper.id}`),
      link('papers.cool', `https://papers.cool/arxiv/${paper.id}`),
    ],
    more: moreLinks(paper.id),
  }
}

function moreLinks(id: PaperId): ExternalLink[] {
  return [
    link('huggingface', `https://huggingface.co/papers/${id}`),
    link('semantic-scholar', `https://www.semanticscholar.org/arxiv/${id}`),
    link('google-scholar', `https://scholar.google.com/scholar?q=arxiv:${encodeURIComponent(id)}`),
    link('connected-papers', `https://www.connectedpapers.com/api/redirect/arxiv/${id}`),
  ]
}

function link(site: ExternalSite, url: string): ExternalLink {
  const checked = toHttpUrl(url)
  if (checked === undefined) throw new TypeError(`externalLinks: ${site}: not an http(s) URL: ${url}`)
  const hostname = hostOf(checked)
  const isExpected = HOSTS[site]?.test(hostname) ?? true
  return { site, url: checked, ...(isExpected ? {} : { host: shortHost(hostname) }) }
}

/** Links that digests give: what their names promise. */
const HOSTS: Readonly<Partial<Record<ExternalSite, RegExp>>> = {
  pdf: /(?:^|\.)arxiv\.org$/,
  original: /(?:^|\.)(?:doi|biorxiv|medrxiv)\.org$/,
  code: /^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)$/,
}

/** As browsers show it: letters that only look Latin are spelled out. */
function hostOf(url: HttpUrl): string {
  try {
    return new URL(url).hostname
  } catch {
    return url // One of its parts is wrong, such as a port of 99999: it leads nowhere.
  }
}

/** The end of a host says whose it is. */
function shortHost(host: string): string {
  return host.length > LONGEST_HOST ? `…${host.slice(-LONGEST_HOST)}` : host
}

const LONGEST_HOST = 30

/** Where arXiv or the DOI resolver shows a paper, whether or not it is archived here; undefined when unlisted. */
export function originLink(id: PaperId): HttpUrl | undefined {
  if (isArxivId(id)) return toHttpUrl(`https://arxiv.org/abs/${id}`)
  return id.startsWith('10.') ? toHttpUrl(`https://doi.org/${encodeURI(id)}`) : undefined
}
