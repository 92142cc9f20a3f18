import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { bookmarkOf, type Bookmark } from '#domain/bookmarks.ts'
import { citationKey, citedTitle, citedUrl, doiOf, titleNote, yearOf, type Cited } from '#domain/citation/reference.ts'
import { toBibtex } from '#domain/citation/bibtex.ts'
import { toCslJson } from '#domain/citation/csl-json.ts'
import { toRis } from '#domain/citation/ris.ts'
import { idLabel } from '#domain/id-label.ts'
import { isArxivId } from '#domain/ids.ts'
import { loadFolder } from '../../src/build/load-folder.ts'
import { dayMerger } from '../../src/build/merge-days.ts'

type NamePart = 'family' | 'given' | 'literal' | 'suffix' | 'dropping-particle' | 'non-dropping-particle'

/** An entry or item as Citation.js understands it. */
interface Item {
  readonly id?: string
  readonly title?: string
  readonly author?: readonly Readonly<Record<NamePart, string | undefined>>[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly DOI?: string
  readonly URL?: string
  readonly note?: string | readonly string[]
  readonly source?: string
}
interface Entry {
  readonly type: string
  readonly label: string
  readonly properties: Readonly<Record<string, string>>
}
const items = (text: string) => plugins.input.chain(text, { generateGraph: false }) as Item[]
const entries = (text: string) => plugins.input.chainLink(text) as Entry[]

const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
const nameOf = (item: Item) => {
  const [first] = item.author ?? []
  return (
    first &&
    [
      first.given,
      first['dropping-particle'],
      first['non-dropping-particle'],
      first.family ?? first.literal,
      first.suffix,
    ]
      .filter(Boolean)
      .join(' ')
  )
}
/** Names compare by their words: a comma is notation in these formats, and turns a name around. */
const bare = (name: string | undefined) =>
  name
    ?.split(/[\s,]+/)
    .filter(Boolean)
    .sort()

/**
 * Writes references in every format, reads them back with Citation.js, which did not write them, and says what differs:
 * a line a fault, none when nothing was lost.
 */
export function citationFaults(papers: readonly Cited[]): string[] {
  const faults: string[] = []
  let at = ''
  const same = (what: string, is: unknown, should: unknown) => {
    const [got, wanted] = [JSON.stringify(is), JSON.stringify(should)]
    if (got !== wanted) faults.push(`${at}: ${what}: ${got}, expected ${wanted}`)
  }
  const says = (what: string, text: string, part: string) => {
    if (!text.includes(part)) faults.push(`${at}: ${what}: ${JSON.stringify(text)} lacks ${JSON.stringify(part)}`)
  }

  const bibtex = toBibtex(papers)
  const raw = entries(bibtex)
  const [fromBibtex, fromRis, fromCsl] = [items(bibtex), items(toRis(papers)), items(toCslJson(papers))]
  same(
    'count',
    [raw, fromBibtex, fromRis, fromCsl].map(({ length }) => length),
    Array(4).fill(papers.length),
  )
  papers.forEach((paper, i) => {
    at = paper.id
    const [entry, bib, ris, csl] = [raw[i], fromBibtex[i], fromRis[i], fromCsl[i]]
    const title = oneLine(citedTitle(paper).title)
    const year = yearOf(paper.id)
    const said = titleNote(paper)
    same('BibTeX key', entry?.label, citationKey(paper.id))
    // Formulas are TeX in BibTeX alone: they are compared as they stand in the file.
    const hasFormula = entry?.properties['title']?.replaceAll('\\$', '').includes('$') ?? false
    if (hasFormula)
      says(
        'BibTeX formula',
        oneLine(entry?.properties['title'] ?? ''),
        title.slice(title.indexOf('$'), title.lastIndexOf('$') + 1),
      )
    else same('BibTeX title', oneLine(bib?.title ?? ''), title)
    for (const item of [bib, ris, csl]) {
      if (item !== bib) same('title', oneLine(item?.title ?? ''), title)
      same('year', item?.issued?.['date-parts'][0]?.[0], year)
      // Citation.js drops punctuation at the end of a DOI, where no real one has any.
      same('DOI', item?.DOI?.replace(/\W+$/, ''), doiOf(paper.id)?.replace(/\W+$/, ''))
      same('URL', item?.URL, citedUrl(paper.id))
      same('author', bare(nameOf(item ?? {})), paper.author === undefined ? undefined : bare(oneLine(paper.author)))
      if (said !== undefined) says('note', oneLine([item?.note].flat().join(' ')), oneLine(said))
    }
    same('eprint', entry?.properties['eprint'], isArxivId(paper.id) ? paper.id : undefined)
    same('archivePrefix', entry?.properties['archiveprefix'], isArxivId(paper.id) ? 'arXiv' : undefined)
    same('digest day', entry?.properties['digestday'], paper.day)
    same('others', bib?.author?.at(-1)?.family, paper.author === undefined ? undefined : 'others')
    for (const item of [ris, csl]) {
      const notes = [item?.note].flat().join('\n')
      if (paper.day !== undefined) says('digest day', notes, `日报日期：${paper.day}`)
      same('others', notes.includes('and others'), paper.author !== undefined)
    }
    same('CSL id', csl?.id, citationKey(paper.id))
    same('RIS source', ris?.source, isArxivId(paper.id) ? 'arXiv' : undefined)
    const label = idLabel(paper.id)
    if (label !== undefined) says('RIS number', toRis([paper]), `AN  - ${label}\r\n`)
  })
  return faults
}

/** The papers of a folder of digests, as bookmarks. */
export function papersOf(folder: string): Bookmark[] {
  return dayMerger()(loadFolder(folder))
    .flatMap(({ papers }) => papers)
    .map((paper) => bookmarkOf(paper, 1))
}
