import { parsePaperId, type PaperId } from '../ids.ts'

/** The paper that `text` is the id or the address of. The DOI arXiv gives its papers counts as their arXiv id. */
export function namedPaper(text: string): PaperId | undefined {
  const bare = text.replace(/^(?:doi:\s*)?10\.48550\/arxiv\./i, '')
  const direct = parsePaperId(bare)?.id
  if (direct !== undefined || !/^\S+\/\S+$/.test(bare)) return direct
  const doi = /10\.(?!48550\/)\d{4,9}\/[^\s?#]+/.exec(bare)?.[0]
  const found =
    doi?.replace(/(?:\.full|\.abstract|\.pdf|\.full-text|-text|\/)+$/i, '') ??
    /[/.](\d{4}\.\d{4,5})(?!\d)/.exec(bare)?.[1] ??
    /arxiv\.org\/\w+\/([a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(bare)?.[1]
  return found === undefined ? undefined : parsePaperId(found)?.id
}
