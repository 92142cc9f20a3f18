import { describe, expect, it } from 'vitest'
import { externalLinks, originLink } from '#domain/external-links.ts'
import type { Paper } from '#domain/paper.ts'
import { day, httpUrl, paperId } from '../support/known.ts'

function paper(fields: Partial<Paper>): Paper {
  return {
    id: paperId('2511.23478'),
    source: 'arxiv',
    day: day('2025-12-01'),
    title: ['题'],
    authors: [],
    notes: [],
    ...fields,
  }
}

describe('externalLinks of an arXiv paper', () => {
  it('name the version that was listed where the text is, and no version elsewhere', () => {
    const { main, common } = externalLinks(paper({ version: 2 }))
    expect(main).toEqual({ site: 'pdf', url: 'https://arxiv.org/pdf/2511.23478v2' })
    expect(common).toEqual([
      { site: 'arxiv', url: 'https://arxiv.org/abs/2511.23478' },
      { site: 'html', url: 'https://arxiv.org/html/2511.23478v2' },
      { site: 'alphaxiv', url: 'https://www.alphaxiv.org/abs/2511.23478' },
      { site: 'papers.cool', url: 'https://papers.cool/arxiv/2511.23478' },
    ])
  })

  it('put the code before the other sites', () => {
    const { common } = externalLinks(paper({ codeUrl: httpUrl('https://github.com/a/b') }))
    expect(common.map(({ site }) => site)).toEqual(['arxiv', 'html', 'code', 'alphaxiv', 'papers.cool'])
  })

  it("prefer the digest's own PDF", () => {
    const { main } = externalLinks(paper({ pdfUrl: httpUrl('https://arxiv.org/pdf/2511.23478v7') }))
    expect(main?.url).toBe('https://arxiv.org/pdf/2511.23478v7')
  })

  it('keep the rarer sites folded', () => {
    expect(externalLinks(paper({ id: paperId('math.GT/0309136') })).more).toEqual([
      { site: 'huggingface', url: 'https://huggingface.co/papers/math.GT/0309136' },
      { site: 'semantic-scholar', url: 'https://www.semanticscholar.org/arxiv/math.GT/0309136' },
      { site: 'google-scholar', url: 'https://scholar.google.com/scholar?q=arxiv:math.GT%2F0309136' },
      { site: 'connected-papers', url: 'https://www.connectedpapers.com/api/redirect/arxiv/math.GT/0309136' },
    ])
  })
})

describe('the host of a link', () => {
  const unlisted = paperId('unlisted-0123456789a')
  const hostOf = (url: string) => externalLinks(paper({ id: unlisted, pdfUrl: httpUrl(url) })).main?.host

  it('is named when it is not what the link promises', () => {
    expect(hostOf('https://out.example/10.1101/1')).toBe('out.example')
    expect(hostOf('https://www.biorxiv.org.out.example/content/1')).toBe('www.biorxiv.org.out.example')
    expect(hostOf('https://xbiorxiv.org/content/1')).toBe('xbiorxiv.org')
    const { common } = externalLinks(paper({ codeUrl: httpUrl('https://github.com.out.example/a') }))
    expect(common.find(({ site }) => site === 'code')?.host).toBe('github.com.out.example')
  })

  it('shows letters that only look Latin for what they are, and the end of a long name', () => {
    expect(hostOf('https://biorхiv.org/x')).toMatch(/^xn--/)
    expect(hostOf(`https://www.biorxiv.org.${'a'.repeat(50)}.out.example/`)).toBe(`…${'a'.repeat(18)}.out.example`)
  })

  it('is left out where it is known', () => {
    for (const url of ['https://www.biorxiv.org/x', 'https://doi.org/10.1/x', 'http://connect.medrxiv.org:80/'])
      expect(hostOf(url)).toBeUndefined()
    const { common } = externalLinks(paper({ codeUrl: httpUrl('https://github.com/a') }))
    expect(common.every(({ host }) => host === undefined)).toBe(true)
  })
})

describe('externalLinks of other papers', () => {
  const doi = paperId('10.1101/2024.04.22.590558')

  it('lead to the landing page, called the original', () => {
    const links = externalLinks(paper({ id: doi, source: 'biorxiv' }))
    expect(links).toEqual({ main: { site: 'original', url: `https://doi.org/${doi}` }, common: [], more: [] })
  })

  it('have no main link when the digest gives nothing to link to', () => {
    const links = externalLinks(paper({ id: paperId('unlisted-0123456789a') }))
    expect(links).toEqual({ common: [], more: [] })
  })
})

describe('originLink', () => {
  it('leads to arXiv or the DOI resolver, and nowhere for an unlisted paper', () => {
    expect(originLink(paperId('2511.23478'))).toBe('https://arxiv.org/abs/2511.23478')
    expect(originLink(paperId('10.1101/1<2'))).toBe('https://doi.org/10.1101/1%3C2')
    expect(originLink(paperId('unlisted-0123456789a'))).toBeUndefined()
  })
})
