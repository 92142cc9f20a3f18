import { parsePaperId, toHttpUrl, type HttpUrl, type VersionedId } from '../ids.ts'
import { decodeEntities } from './cell-text.ts'

/** What a link cell says about the paper. */
export type PaperLink = Partial<VersionedId> & { readonly pdfUrl?: HttpUrl }

const MARKDOWN_LINK = /^\[([^\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)$/
/** Where a server keeps a paper; the id is what follows. */
const PAPER_PAGE =
  /^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org\/(?:abs|pdf|html)|doi\.org|(?:bio|med)rxiv\.org\/content)\/(.+)$/i
/** What such a page's address may have behind the id. */
const PAGE_SUFFIX = /(?:[?#].*|\.pdf|\.full|\.full-text|\.abstract|\.html|\/)$/i

/** Reads `[PDF](https://…)`, a bare URL or a bare id. */
export function parseLinkCell(raw: string): PaperLink {
  const text = decodeEntities(raw).trim()
  const pdfUrl = urlIn(text)
  const named = pdfUrl === undefined ? parsePaperId(text) : paperOfUrl(pdfUrl)
  return { ...named, ...(pdfUrl === undefined ? {} : { pdfUrl }) }
}

/** What a link, an address and a missing PDF begin with: most cells are told apart by it. */
const LINK_START = /^(?:[[<]|https?:|PDF)/i

/** True when a cell can only be the link cell of a row: it links to a paper, or says that the PDF is missing. */
export function isLinkCell(raw: string): boolean {
  const text = raw.trim()
  if (text.length > 1000 || !LINK_START.test(text)) return false
  if (/^PDF\s*缺失$/i.test(text) || /^\[\s*PDF\s*\]\([^|]*\)$/i.test(text)) return true
  const url = urlIn(text)
  return url !== undefined && paperOfUrl(url) !== undefined
}

/** The address in a cell that holds nothing else. */
export function urlIn(raw: string): HttpUrl | undefined {
  const text = raw.trim()
  return toHttpUrl(MARKDOWN_LINK.exec(text)?.[2] ?? text.replace(/^<(.*)>$/, '$1'))
}

/** The paper a URL of arXiv, bioRxiv, medRxiv or the DOI resolver leads to; http and https are the same. */
function paperOfUrl(url: string): VersionedId | undefined {
  let id = PAPER_PAGE.exec(url)?.[1]
  if (id === undefined) return undefined
  for (let shorter = id.replace(PAGE_SUFFIX, ''); shorter !== id; shorter = id.replace(PAGE_SUFFIX, '')) id = shorter
  return parsePaperId(percentDecoded(id))
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A stray % belongs to the id then.
  }
}
