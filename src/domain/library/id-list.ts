/** Papers named in any text: a list of ids, DOIs or addresses, or a BibTeX file. */
import { parsePaperId, type PaperId } from '../ids.ts'

/** A paper that a text names. */
interface NamedPaper {
  readonly id: PaperId
  /** What BibTeX says of it. */
  readonly title?: string
  readonly author?: string
}

export interface NamedPapers {
  /** In the order of the text, each once. */
  readonly papers: readonly NamedPaper[]
  /** Lines or entries that name none, and what names one again. */
  readonly skipped: readonly { readonly text: string; readonly reason: 'no-id' | 'repeated' }[]
}

/** Reads every id, DOI and address of a paper in the text; never throws. */
export function papersIn(text: string): NamedPapers {
  const pieces = /@\w+\s*[{(]/.test(text) ? bibtexEntries(text) : text.split(/\r\n|\r|\n/).map((line) => ({ line }))
  const papers = new Map<PaperId, NamedPaper>()
  const skipped: { text: string; reason: 'no-id' | 'repeated' }[] = []
  for (const piece of pieces) {
    const named = 'line' in piece ? idsIn(piece.line).map((id): NamedPaper => ({ id })) : namedBy(piece)
    const shown = ('line' in piece ? piece.line : piece.key).trim()
    if (named.length === 0 && shown !== '') skipped.push({ text: shown, reason: 'no-id' })
    for (const paper of named) {
      if (papers.has(paper.id)) skipped.push({ text: paper.id, reason: 'repeated' })
      else papers.set(paper.id, paper)
    }
  }
  return { papers: [...papers.values()], skipped }
}

const MENTION =
  /10\.\d{4,9}\/[\w.()/:;<>+-]+|(?<![\w./])(?:arxiv:\s*)?(?:\d{4}\.\d{4,5}(?:v\d{1,3})?(?![\d.]\d)|[a-z][a-z-]{1,15}(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?)(?!\w)|unlisted-[0-9a-z]{11}/gi

/** The ids a stretch of text mentions, bare or inside an address. */
function idsIn(text: string): PaperId[] {
  // In an address the id is the end of the path; before it stands the host's own word for "paper".
  const bare = text.replaceAll(
    /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/(?:(?:abs|pdf|html|format|bibtex|papers?|arxiv|content|doi|list)\/)*(?:early\/)?/gi,
    ' ',
  )
  return [...bare.matchAll(MENTION)].flatMap(([mention]) => {
    const id = toMentionedId(mention)
    return id === undefined ? [] : [id]
  })
}

function toMentionedId(mention: string): PaperId | undefined {
  const arxivDoi = /^10\.48550\/arxiv\.(.+)$/i.exec(mention)
  const text = (arxivDoi?.[1] ?? mention)
    // What follows the id in the address of a page, or ends the sentence.
    .replace(/(v\d{1,2})?(?:\.full(?:[.-][\w-]+)*|\.pdf|\.abstract|\/full|\/abstract)$/i, '')
    .replace(/[.,;:)>]+$/, '')
  return parsePaperId(text)?.id
}

interface BibtexEntry {
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

/** The id that names the paper itself: its eprint, else its DOI, else its address, else any in the key or a note. */
function namedBy({ key, fields }: BibtexEntry): NamedPaper[] {
  const places = [fields.get('eprint'), fields.get('doi'), fields.get('url'), key, ...fields.values()]
  const [id] = places.flatMap((text) => (text === undefined ? [] : idsIn(text)))
  if (id === undefined) return []
  const title = fields.get('title')
  const author = fields.get('author')?.split(/\s+and\s+/)[0]
  return [{ id, ...(title ? { title: plain(title) } : {}), ...(author ? { author: turned(plain(author)) } : {}) }]
}

/** `Rasheed, Hanoona` as `Hanoona Rasheed`. */
function turned(name: string): string {
  const [family, given, ...more] = name.split(/,\s*/)
  return given === undefined || more.length > 0 ? name : `${given} ${family}`
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
}

/** A BibTeX value without its braces and the escapes that stand for one character. */
function plain(value: string): string {
  return value
    .replaceAll(/\\([a-z]+)\{\}|\\([&%$#_{}])|[{}]/gi, (all, command: string | undefined, char: string | undefined) =>
      command === undefined ? (char ?? '') : (COMMANDS[command] ?? all),
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function bibtexEntries(text: string): BibtexEntry[] {
  const starts = [...text.matchAll(/@(\w+)\s*[{(]\s*([^,\s]*)\s*,/g)]
  return starts
    .filter(([, type = '']) => !/^(?:comment|preamble|string)$/i.test(type))
    .map((start) => {
      const from = start.index + start[0].length
      const next = starts.find((other) => other.index >= from)?.index ?? text.length
      return { key: start[2] ?? '', fields: bibtexFields(text.slice(from, next)) }
    })
}

function bibtexFields(body: string): Map<string, string> {
  const fields = new Map<string, string>()
  const name = /([\w-]+)\s*=\s*/g
  for (let match = name.exec(body); match; match = name.exec(body)) {
    const at = name.lastIndex
    const end = valueEnd(body, at)
    const value = body.slice(at, end)
    fields.set((match[1] ?? '').toLowerCase(), /^["{]/.test(value) ? value.slice(1, -1) : value.trim())
    name.lastIndex = end
  }
  return fields
}

/** Where the value that starts at `at` ends: at its closing brace or quote, or at the next comma. */
function valueEnd(body: string, at: number): number {
  const opener = body[at]
  if (opener !== '{' && opener !== '"') {
    const end = body.slice(at).search(/[,})\n]/)
    return end < 0 ? body.length : at + end
  }
  let depth = 0
  for (let i = at; i < body.length; i++) {
    const char = body[i]
    if (char === '{') depth += 1
    else if (char === '}') depth -= 1
    const closes = opener === '{' ? depth === 0 : char === '"' && depth === 0 && i > at
    if (closes) return i + 1
  }
  return body.length
}
