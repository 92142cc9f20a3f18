import type { DigestRow } from '../digest/digest.ts'
import { toHttpUrl, type HttpUrl, type Source } from '../ids.ts'
import { unlistedPaperId } from '../unlisted-id.ts'
import type { Abstract, Paper } from '../paper.ts'
import { plainText, type RichText } from '../rich-text.ts'
import { toRichText } from './inline-text.ts'
import type { RenderMath } from './math-text.ts'
import { withoutRxivMarkup } from './rxiv-markup.ts'
import { excerptStart, paragraphSplits } from './reading-aids.ts'
import { withWordBreaks } from './word-breaks.ts'

/** A paper ready to read but for the day it belongs to, which only the whole archive knows. */
export type PreparedPaper = Omit<Paper, 'day'>

/** Turns a row of a digest into the paper as the reader shows it. */
export function preparePaper(row: DigestRow, source: Source, renderMath: RenderMath): PreparedPaper {
  const rich = (text: string) => toRichText(withoutRxivMarkup(text), renderMath)
  const id = row.id ?? unlistedPaperId(`${source} ${row.title ?? ''} ${row.authors[0] ?? ''}`)
  const abstract = row.abstract === undefined ? undefined : prepareAbstract(row, rich(row.abstract))
  const codeUrl = row.codeUrl ?? firstCodeHost(abstract?.text ?? [])
  const bare = row.title === undefined && row.originalTitle === undefined && abstract === undefined
  return {
    id,
    source,
    title: withWordBreaks(rich(row.title ?? row.originalTitle ?? id)),
    ...(row.originalTitle === undefined ? {} : { originalTitle: withoutRxivMarkup(row.originalTitle) }),
    authors: row.authors,
    ...(row.version === undefined ? {} : { version: row.version }),
    ...(row.pdfUrl === undefined ? {} : { pdfUrl: row.pdfUrl }),
    ...(codeUrl === undefined ? {} : { codeUrl }),
    ...(row.published === undefined ? {} : { published: row.published }),
    ...(abstract === undefined ? {} : { abstract }),
    notes: row.notes.map(rich),
    ...(bare ? { doiOnly: true as const } : {}),
  }
}

function prepareAbstract(row: DigestRow, text: RichText): Abstract {
  const plain = plainText(text)
  return {
    text,
    excerptAt: excerptStart(plain),
    splitsAt: paragraphSplits(plain),
    ...(row.untranslated ? { untranslated: true as const } : {}),
  }
}

const CODE_HOST = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)\/[^/]/i

function firstCodeHost(text: RichText): HttpUrl | undefined {
  const link = text.find((piece) => piece[0] === 'a' && typeof piece !== 'string' && CODE_HOST.test(piece[1]))
  return link === undefined ? undefined : toHttpUrl(String(link[1]))
}
