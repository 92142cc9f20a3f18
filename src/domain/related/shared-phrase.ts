import { termKey } from './terms.ts'

/** A word of a title, or what stands between two. */
export interface TitleWord {
  readonly text: string
  readonly isWord: boolean
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A title cut into words. */
export function titleWords(title: string): TitleWord[] {
  return Array.from(segmenter.segment(title), ({ segment, isWordLike }) => ({
    text: segment,
    isWord: isWordLike === true,
  }))
}

/**
 * The longest run of whole words of a title that holds `term` and stands in the title `other` too: 「视频推理」 rather
 * than 「视频」. The term itself when the titles do not share it.
 */
export function sharedPhrase(term: string, title: readonly TitleWord[], other: string): string {
  const there = termKey(other)
  const key = termKey(term)
  if (!there.includes(key)) return term
  let best = term
  title.forEach(({ isWord }, start) => {
    if (!isWord) return
    let run = ''
    for (const word of title.slice(start)) {
      run += word.text
      if ((!word.isWord && !/^[\s-]$/.test(word.text)) || !there.includes(termKey(run))) return
      if (word.isWord && run.length > best.length && termKey(run).includes(key)) best = run
    }
  })
  return best
}
