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
  return text.replace(UNSEEN, '').replace(PILED_MARKS, '$1')
}

/** Forty signs in a row say nothing, and browsers need minutes to break lines in thousands of opening brackets. */
const SIGNS_WITHOUT_END = /([\p{P}\p{S}]{40})[\p{P}\p{S}]+/gu

/** `text` with runs of punctuation and symbols cut short. Tables are drawn with such runs, so this is for their cells. */
export function withoutFloods(text: string): string {
  return text.replace(SIGNS_WITHOUT_END, '$1')
}
