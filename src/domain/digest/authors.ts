import { isPlaceholder } from './cell-text.ts'

/**
 * The names of an author cell. A comma may part two names or the two halves of one:
 *
 *     "Yeganeh Kordi"              →  ["Yeganeh Kordi"]
 *     "Wals Zurita, A. J."         →  ["Wals Zurita, A. J."]
 *     "Smith, J., Doe, A. B."      →  ["Smith, J.", "Doe, A. B."]
 *     "Ada Lovelace, Alan Turing"  →  ["Ada Lovelace", "Alan Turing"]
 */
export function parseAuthors(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/[;；、|]/)
    .flatMap(splitAtCommas)
    .map((name) => name.replace(/(?:,?\s*\bet al\.?|等)$/i, '').trim())
    .filter((name) => !isPlaceholder(name))
}

/**
 * Given names in short form, `A. J.`, `J.-P.`, `A. d. S.`, `Chr.`, `JP`, `A. von`, or what follows a name: `Jr.`, `III`.
 */
const INITIALS =
  /^(?:(?:\p{L}\p{M}*\p{Ll}{0,3}\.|\p{Lu}{1,3}(?![\p{L}.])|\p{L}(?!\p{L})|(?<=[\s.-])(?:van|von|de[rn]?|d[aiou]s?|el|al|bin|ben|la|le)(?!\p{L}))['’\s-]{0,2}){1,8}(?:,?\s*(?:[JjSs]r\.?|I{2,3}|IV))?$|^(?:[JjSs]r\.?|I{2,3}|IV)$/u

function splitAtCommas(text: string): string[] {
  const parts = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names: string[] = []
  for (const part of parts) {
    const last = names.at(-1)
    if (last !== undefined && INITIALS.test(part)) names[names.length - 1] = `${last}, ${part}`
    else names.push(part)
  }
  // "Surname, Given" cannot be told from two names of one word each; the first is far commoner.
  const [surname, given, ...more] = names
  const halves = surname !== undefined && given !== undefined && more.length === 0 && !/[\s,]/.test(surname)
  return halves ? [`${surname}, ${given}`] : names
}
