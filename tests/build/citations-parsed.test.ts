// What a paper lacks, its references must lack too: the conditions say which of the two is expected.
// oxlint-disable vitest/no-conditional-expect, vitest/expect-expect
// Writes references and reads them back with Citation.js, which did not write them.
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookmarkOf, type Bookmark } from '#domain/bookmarks.ts'
import { citationKey, citedTitle, citedUrl, doiOf, titleNote, yearOf, type Cited } from '#domain/citation/reference.ts'
import { toBibtex } from '#domain/citation/bibtex.ts'
import { toCslJson } from '#domain/citation/csl-json.ts'
import { toRis } from '#domain/citation/ris.ts'
import { idLabel } from '#domain/id-label.ts'
import { isArxivId } from '#domain/ids.ts'
import { loadFolder } from '../../src/build/load-folder.ts'
import { dayMerger } from '../../src/build/merge-days.ts'
import { anyBookmark } from '../support/library.ts'

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

function expectLossless(papers: readonly Cited[]): void {
  const bibtex = toBibtex(papers)
  const raw = entries(bibtex)
  const [fromBibtex, fromRis, fromCsl] = [items(bibtex), items(toRis(papers)), items(toCslJson(papers))]
  expect([raw, fromBibtex, fromRis, fromCsl].map(({ length }) => length)).toEqual(Array(4).fill(papers.length))
  papers.forEach((paper, i) => {
    const [entry, bib, ris, csl] = [raw[i], fromBibtex[i], fromRis[i], fromCsl[i]]
    const title = oneLine(citedTitle(paper).title)
    const year = yearOf(paper.id)
    const said = titleNote(paper)
    expect(entry?.label).toBe(citationKey(paper.id))
    // Formulas are TeX in BibTeX alone: they are compared as they stand in the file.
    const hasFormula = entry?.properties['title']?.replaceAll('\\$', '').includes('$') ?? false
    if (hasFormula)
      expect(oneLine(entry?.properties['title'] ?? '')).toContain(
        title.slice(title.indexOf('$'), title.lastIndexOf('$') + 1),
      )
    else expect(oneLine(bib?.title ?? '')).toBe(title)
    for (const item of [bib, ris, csl]) {
      if (item !== bib) expect(oneLine(item?.title ?? '')).toBe(title)
      expect(item?.issued?.['date-parts'][0]?.[0]).toBe(year)
      // Citation.js drops punctuation at the end of a DOI, where no real one has any.
      expect(item?.DOI?.replace(/\W+$/, '')).toBe(doiOf(paper.id)?.replace(/\W+$/, ''))
      expect(item?.URL).toBe(citedUrl(paper.id))
      expect(bare(nameOf(item ?? {}))).toEqual(paper.author === undefined ? undefined : bare(oneLine(paper.author)))
      if (said !== undefined) expect(oneLine([item?.note].flat().join(' '))).toContain(oneLine(said))
    }
    expect(entry?.properties['eprint']).toBe(isArxivId(paper.id) ? paper.id : undefined)
    expect(entry?.properties['archiveprefix']).toBe(isArxivId(paper.id) ? 'arXiv' : undefined)
    expect(entry?.properties['digestday']).toBe(paper.day)
    expect(bib?.author?.at(-1)?.family).toBe(paper.author === undefined ? undefined : 'others')
    for (const item of [ris, csl]) {
      const notes = [item?.note].flat().join('\n')
      if (paper.day !== undefined) expect(notes).toContain(`日报日期：${paper.day}`)
      expect(notes.includes('and others')).toBe(paper.author !== undefined)
    }
    expect(csl?.id).toBe(citationKey(paper.id))
    expect(ris?.source).toBe(isArxivId(paper.id) ? 'arXiv' : undefined)
    const label = idLabel(paper.id)
    if (label !== undefined) expect(toRis([paper])).toContain(`AN  - ${label}\r\n`)
  })
}

/** The papers of a folder of digests, as bookmarks. */
function papersOf(folder: string): Bookmark[] {
  return dayMerger()(loadFolder(folder))
    .flatMap(({ papers }) => papers)
    .map((paper) => bookmarkOf(paper, 1))
}

describe('BibTeX, RIS and CSL-JSON, read by Citation.js', () => {
  it('say the same of every paper of the seeds', () => {
    const papers = papersOf('seeds')
    expect(papers).toHaveLength(20)
    expectLossless(papers)
  })

  it('say the same of generated papers with whatever characters', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyBookmark, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
        expectLossless,
      ),
      { numRuns: 100 },
    )
  }, 60_000)

  // CITED_DIGESTS=FOLDER npx vitest run tests/build/citations-parsed.test.ts
  const folder = process.env['CITED_DIGESTS']
  it.runIf(folder !== undefined)('say the same of every paper of another folder, when one is named', () => {
    const papers = papersOf(folder ?? '')
    console.info(`checked ${papers.length} papers of ${folder}`)
    expectLossless(papers)
  })
})
