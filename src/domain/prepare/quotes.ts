import { hasHan } from '../digest/wrappers.ts'
import { plainText, type RichText } from '../rich-text.ts'

/**
 * Sets straight double quotes as “ ” in Chinese text. They alternate; a paragraph with an odd number of them is left
 * alone, since nothing says which one has no partner.
 */
export function curlyQuotes(text: RichText): RichText {
  const paragraphs = plainText(text).split('\n')
  const curly = paragraphs.map((paragraph) => hasHan(paragraph))
  const even = countByParagraph(text).map((n) => n % 2 === 0)
  let paragraph = 0
  let open = false
  return text.map((piece) => {
    if (typeof piece !== 'string') return piece
    return piece.replace(/["\n]/g, (mark) => {
      if (mark === '\n') {
        paragraph++
        open = false
        return mark
      }
      if (!curly[paragraph] || !even[paragraph]) return mark
      open = !open
      return open ? '“' : '”'
    })
  })
}

/** Straight quotes of each paragraph, in running text only. */
function countByParagraph(text: RichText): number[] {
  const running = text.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  return running.split('\n').map((paragraph) => paragraph.split('"').length - 1)
}
