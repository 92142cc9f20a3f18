const CLOSERS: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '『': '』',
  '【': '】',
  '（': '）',
  '(': ')',
}
const OPENERS = new Map(Object.entries(CLOSERS).map(([open, close]) => [close, open]))

/** Nothing longer is a title; looking for pairs in it would only cost time. */
const LONGEST_TITLE = 2000

/** True when the text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Takes off what encloses a whole title: `## X`, `**X**`, `《X》`, `“X”`, `"X"`, `「X」`. Brackets stay. */
export function unwrapped(text: string): string {
  const bare = text.trim()
  if (bare.length > LONGEST_TITLE) return bare
  // 《X》。: the full stop belongs to the translator's sentence.
  const closed = /[》”」』"*][。.]$/.test(bare) ? unwrapped(bare.slice(0, -1)) : bare
  if (closed.length < bare.length - 1) return closed
  const inner =
    /^(?:#{1,6}|>|[-•])\s+(.+)$/.exec(bare)?.[1] ??
    /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1$/.exec(bare)?.[2] ??
    /^\*([^*]+)\*$/.exec(bare)?.[1] ??
    /^`([^`]+)`$/.exec(bare)?.[1] ??
    /^"([^"]+)"$/.exec(bare)?.[1] ??
    (/^[《“「『]/.test(bare) && matchingOpener(bare) === 0 ? bare.slice(1, -1) : undefined)
  return inner === undefined ? bare : unwrapped(inner)
}

/** Where the bracket or quote opened that the last character of the text closes. */
export function matchingOpener(text: string): number | undefined {
  const close = text.at(-1) ?? ''
  const open = OPENERS.get(close)
  if (open === undefined) return undefined
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    // LLM notes close a full-width bracket with a half-width one now and then.
    if (text[at] === close) depth++
    else if (text[at] === open && --depth === 0) return at
  }
  return undefined
}
