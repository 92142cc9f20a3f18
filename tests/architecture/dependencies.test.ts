import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf } from './files-of.ts'
import { fileViolations, importViolations, layerOf } from './layers.ts'

const src = filesOf('src')
const code = [...src].filter(([name]) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts'))

describe('src', () => {
  it('imports in one direction only', () => {
    expect(code.flatMap(([name, source]) => importViolations(name, source))).toEqual([])
  })

  it('has no folder without a layer', () => {
    const folders = [...src.keys()].filter((name) => name.includes('/'))
    expect(folders.filter((name) => layerOf(name) === undefined)).toEqual([])
  })

  it('has telling kebab-case names and short files', () => {
    expect([...src].flatMap(([name, source]) => fileViolations(name, source))).toEqual([])
  })

  it('is described folder by folder in ARCHITECTURE.md', () => {
    const text = existsSync('src/ARCHITECTURE.md') ? readFileSync('src/ARCHITECTURE.md', 'utf8') : ''
    const folders = new Set([...src.keys()].map((name) => path.dirname(name)).filter((name) => name !== '.'))
    expect([...folders].filter((name) => !text.includes(`${path.basename(name)}/`))).toEqual([])
  })
})

describe('src/ARCHITECTURE.md', () => {
  it('names only tests that exist', () => {
    const text = readFileSync('src/ARCHITECTURE.md', 'utf8')
    const named = [...text.matchAll(/[\w/-]+\.(?:test|spec)\.tsx?/g)].map(([file]) => file)
    expect(named).not.toEqual([])
    expect(named.filter((file) => !existsSync(`tests/${file}`))).toEqual([])
  })
})

describe('tests', () => {
  it('have kebab-case names and short files', () => {
    expect([...filesOf('tests')].flatMap(([name, source]) => fileViolations(name, source))).toEqual([])
  })
})

describe('README.md', () => {
  it('names only scripts that exist', () => {
    const text = readFileSync('README.md', 'utf8')
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    expect(named).not.toEqual([])
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the rules', () => {
  it.each([
    ['domain/a.ts', `import fs from 'node:fs'`],
    ['domain/a.ts', `import type { Plugin } from 'vite'`],
    ['domain/a.ts', `import { App } from '../app/app.tsx'`],
    ['app/app.tsx', `import { buildData } from '../build/build-data.ts'`],
    ['app/ui/button.tsx', `import type { Paper } from '#domain/paper.ts'`],
    ['app/data/day.ts', `const x = await import('../features/search/search-box.tsx')`],
    ['app/features/search/a.ts', `export { Row } from '../timeline/row.tsx'`],
    ['app/features/search/a.ts', `import { answer } from '../../../worker/search.worker.ts'`],
    ['app/features/search/a.ts', `import Worker from '../../../worker/search.worker.ts?worker&url'`],
    ['app/features/search/a.ts', `new Worker(new URL('../../../worker/search.worker.ts', import.meta.url))`],
    ['worker/search.worker.ts', `import { useState } from 'react'`],
    ['build/a.ts', `import {\n  a,\n  b,\n} from 'left-pad'`],
    ['shared/a.ts', ''],
  ])('catch %s: %s', (name, source) => {
    expect(importViolations(name, source)).toHaveLength(1)
  })

  it.each([
    ['domain/digest/a.ts', `import { x } from '../ids.ts'\nimport Fuse from 'fuse.js'`],
    ['build/a.ts', `import path from 'node:path'\nimport { x } from '#domain/ids.ts'`],
    ['app/pages/day-page.tsx', `import { Row } from '../features/timeline/row.tsx'`],
    [
      'app/data/start-search-worker.ts',
      `import type { Reply } from '../../worker/search.worker.ts'\nimport W from '../../worker/search.worker.ts?worker&url'`,
    ],
    ['app/main.tsx', `import './styles/base.css'\nimport { createRoot } from 'react-dom/client'`],
  ])('let %s be', (name, source) => {
    expect(importViolations(name, source)).toEqual([])
  })

  it('catch vague, long and oddly cased files', () => {
    expect(fileViolations('app/ui/Button.tsx', '')).toHaveLength(1)
    expect(fileViolations('app/ui/utils.ts', '')).toHaveLength(1)
    expect(fileViolations('app/ui/button.tsx', '\n'.repeat(301))).toHaveLength(1)
  })
})
