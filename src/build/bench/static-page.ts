import type { DigestDay } from '#domain/digest-day.ts'
import { escapeMarkup } from '#domain/html.ts'
import { plainText } from '#domain/rich-text.ts'

/** What one would write by hand: the same titles, authors and abstracts, a few lines of style, no script. */
export function staticPage({ day, papers }: DigestDay): string {
  const rows = papers.map(
    ({ title, authors, abstract, pdfUrl }) =>
      `<article data-paper-id><h2><a href="${escapeMarkup(pdfUrl ?? '#')}">${escapeMarkup(plainText(title))}</a></h2><p>${escapeMarkup(authors.join(', '))}</p><p>${escapeMarkup(abstract ? plainText(abstract.text) : '')}</p></article>`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${day}</title><style>body{max-width:46rem;margin:auto;font:16px/1.7 sans-serif}</style><h1>${day}</h1>${rows.join('\n')}</html>`
}
