import type { DigestDay, SourceStatus } from '#domain/digest-day.ts'
import { SOURCES, type Day, type PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import {
  dayPath,
  encodeDay,
  encodeIdShard,
  encodeManifest,
  idShard,
  idsPath,
  MANIFEST_PATH,
  WIRE_VERSION,
} from '#domain/wire.ts'
import {
  encodeRelatedDays,
  encodeRelatedPapers,
  RELATED_INDEX_PATH,
  relatedPath,
  type RelatedPapers,
} from '#domain/related/related-files.ts'
import { day, httpUrl, known, paperId } from './known.ts'

/** A paper with what the tests need of it; its day comes from the day that lists it. */
export function paper(id: string, fields: Partial<Paper> = {}): Paper {
  return {
    id: paperId(id),
    source: id.startsWith('10.') ? 'biorxiv' : 'arxiv',
    day: day('2000-01-01'),
    title: [`论文 ${id}`],
    authors: [`作者 ${id}`],
    abstract: { text: [`摘要 ${id}。`], excerptAt: 0, splitsAt: [] },
    notes: [],
    ...fields,
  }
}

/** A day of those papers; `extra` says what else there is to it. */
export function digestDay(text: string, papers: readonly Paper[], extra: Partial<DigestDay> = {}): DigestDay {
  const listed = day(text)
  const sources = SOURCES.filter((source) => papers.some((paper) => paper.source === source))
  const statuses: SourceStatus[] = sources.map((source) => ({ source, state: 'ok' }))
  return {
    day: listed,
    counts: Object.fromEntries(
      sources.map((source) => [source, papers.filter((paper) => paper.source === source).length]),
    ),
    statuses,
    papers: papers.map((paper) => ({ ...paper, day: listed })),
    repeats: [],
    ...extra,
  }
}

/** What is near the papers of 1 December, in every archive of the tests. */
const RELATED: RelatedPapers = {
  [paperId('2511.23477')]: [
    {
      id: paperId('2511.21688'),
      title: ['相近的论文'],
      authors: ['Zihui Xue'],
      day: day('2025-11-28'),
      word: '视频推理',
    },
    { id: paperId('2511.23478'), title: ['同人的论文'], authors: ['Muhammad Maaz'], day: day('2025-12-01') },
  ],
}

/** Path → JSON of an archive with these days, as a build would write them. */
export function archiveFiles(days: readonly DigestDay[]): Map<string, string> {
  const newestFirst = [...days].sort((a, b) => (a.day < b.day ? 1 : -1))
  const shards = new Map<string, Partial<Record<PaperId, Day>>>()
  for (const { id, day: first } of days.flatMap(({ papers }) => papers)) {
    shards.set(idShard(id), { ...shards.get(idShard(id)), [id]: first })
  }
  const manifest = encodeManifest({
    version: WIRE_VERSION,
    days: newestFirst.map(({ day, counts, statuses }) => ({ day, counts, statuses, hash: 'd' })),
    ids: Object.fromEntries([...shards.keys()].map((shard) => [shard, 'i'])),
    search: {},
    abstracts: {},
  })
  return new Map([
    [MANIFEST_PATH, manifest],
    ...days.map((one): [string, string] => [dayPath(one.day, 'd'), encodeDay(one)]),
    [RELATED_INDEX_PATH, encodeRelatedDays({ [day('2025-12-01')]: 'r' })],
    [relatedPath(day('2025-12-01'), 'r'), encodeRelatedPapers(RELATED)],
    ...[...shards].map(([shard, ids]): [string, string] => [idsPath(shard, 'i'), encodeIdShard(ids)]),
  ])
}

/** Two days: five papers of two sources on Monday, one with code, one with a note; two papers the Friday before. */
export const DAYS: readonly DigestDay[] = [
  digestDay('2025-12-01', [
    paper('2511.23476'),
    paper('2511.23477', { codeUrl: httpUrl('https://github.com/a/b'), version: 2 }),
    paper('2511.23478', { notes: [['译注一']] }),
    paper('10.1101/2024.04.22.590558'),
    paper('10.1101/2024.05.20.594981'),
  ]),
  digestDay('2025-11-28', [paper('2511.21688'), paper('2511.21689')]),
]

export const PAPERS: readonly Paper[] = known(DAYS[0]).papers
