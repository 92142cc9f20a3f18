import { editDistance } from './edit-distance.ts'
import { LATIN, SEPARATOR } from './piece.ts'

/** A word of the papers that is nearly the one asked for. */
interface NearTerm {
  readonly term: string
  readonly distance: number
  /** Which papers have it. */
  readonly papers: readonly number[]
}

/** Every Latin word of the papers, and compounds without their separators: canvas, to, image, canvasto, canvastoimage. */
export interface Vocabulary {
  /** Notes the words of one folded text. */
  add(paper: number, folded: string): void
  /** Terms that `word` may be a misspelling of; with `prefix`, also ones it may be the beginning of. */
  near(word: string, edits: number, prefix: boolean): NearTerm[]
}

const MAX_PARTS = 3
const MAX_LENGTH = 32
const WORDS = new RegExp(`${LATIN.source}+`, 'g')
const GAP = new RegExp(`^${SEPARATOR.source}{1,3}$`)

export function createVocabulary(): Vocabulary {
  const termsOf = new Map<string, { readonly letters: number; readonly papers: number[] }>()
  const note = (term: string, paper: number) => {
    if (term.length > MAX_LENGTH || !/\D{3}/.test(term)) return
    const known = termsOf.get(term)
    if (known === undefined) termsOf.set(term, { letters: lettersOf(term), papers: [paper] })
    else if (known.papers.at(-1) !== paper) known.papers.push(paper)
  }
  return {
    add(paper, folded) {
      const words = [...folded.matchAll(WORDS)]
      words.forEach((first, i) => {
        let term = first[0]
        note(term, paper)
        for (let next = i + 1; next < i + MAX_PARTS; next++) {
          const [left, right] = [words[next - 1], words[next]]
          if (!left || !right || !GAP.test(folded.slice(left.index + left[0].length, right.index))) break
          term += right[0]
          note(term, paper)
        }
      })
    },
    near(word, edits, prefix) {
      const terms: NearTerm[] = []
      const wanted = lettersOf(word)
      for (const [term, { letters, papers }] of termsOf) {
        if (bitsIn(wanted & ~letters) > edits) continue
        const distance = editDistance(word, term, edits, prefix)
        if (distance > 0 && distance <= edits) terms.push({ term, distance, papers })
      }
      return terms.sort((a, b) => a.distance - b.distance || a.term.length - b.term.length)
    },
  }
}

/** Which letters a word has, a bit each: an edit adds at most one that the other word lacks. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function bitsIn(letters: number): number {
  let count = 0
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++
  return count
}
