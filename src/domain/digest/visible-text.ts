/** Letters, signs and line ends that hide nothing. Nearly all of a digest is these, and needs no closer look. */
const UNUSUAL = /[^\t\n\x20-\x7E\u0391-\u03C9\u2010-\u2027\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]+/g

/**
 * Characters nobody sees but which change what is seen, or hide text from whoever looks: control characters, halves of
 * surrogate pairs, what Unicode calls default ignorable (marks of writing direction, zero-width characters, tags), and
 * annotation marks. Source: https://www.unicode.org/reports/tr36/, https://trojansource.codes.
 *
 * Kept: line breaks and tabs; variation selectors; joiners where writing or an emoji needs them.
 */
const UNSEEN =
  /(?![\t\n\p{VS}]|(?<=[\p{M}\p{Script=Arabic}\p{Emoji_Modifier}\p{Extended_Pictographic}])[\u200C\u200D])[\p{Cc}\p{Cs}\p{DI}\uFFF9-\uFFFB]/gu

/** More marks on one letter than any writing has; they pile up over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/** `text` without what could make it look like another, or cover its neighbours. */
export function visibleText(text: string): string {
  return text.replace(UNUSUAL, (run) => run.replace(UNSEEN, '').replace(PILED_MARKS, '$1'))
}

/** Forty signs in a row say nothing, and browsers need minutes to break lines in thousands of opening brackets. */
const SIGNS_WITHOUT_END = /([\p{P}\p{S}]{40})[\p{P}\p{S}]+/gu

/** `text` with runs of punctuation and symbols cut short. Tables are drawn with such runs, so this is for their cells. */
export function withoutFloods(text: string): string {
  return mayBeFlooded(text) ? text.replace(SIGNS_WITHOUT_END, '$1') : text
}

/** False for certain when no 41 signs stand in a row: one character of ten is looked at. */
function mayBeFlooded(text: string): boolean {
  let signs = 0
  for (let at = 0; at < text.length; at += 10) {
    signs = isPlainLetter(text.charCodeAt(at)) ? 0 : signs + 1
    if (signs === 4) return true
  }
  return false
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}
