import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'

/**
 * `npm run --silent bench:search -- --papers P.jsonl --queries Q.json`: judges the search engine and prints one JSON
 * object. It runs the engine bundled, as the worker does, in a process of its own. With `--no-fuse` plain Fuse does not
 * type beside it, which takes minutes over many papers; `plainFuse` and `ratio` are null then.
 */
const { values } = parseArgs({
  options: { papers: { type: 'string' }, queries: { type: 'string' }, 'no-fuse': { type: 'boolean' } },
})
if (values.papers === undefined || values.queries === undefined) {
  console.error('bench:search: say what to search with --papers P.jsonl and what for with --queries Q.json')
  process.exit(2)
}
const outDir = path.resolve('node_modules/.cache/bench-search')
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'src/build/search-judge.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'search-judge.mjs' } },
  },
  ssr: { noExternal: true },
})
const judge = path.join(outDir, 'search-judge.mjs')
const files = [values.papers, values.queries].map((file) => path.resolve(file))
const beside = values['no-fuse'] === true ? ['alone'] : []
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', judge, ...files, ...beside],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
process.exit(status ?? 1)
