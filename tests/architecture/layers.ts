/** Where code may import from: the diagram of src/ARCHITECTURE.md as data, and the check that holds it. */

/** Layer → layers it may import besides itself. A feature may import no other feature. */
const STORES_AND_TEXTS = [
  'app/i18n',
  'app/state',
  'app/data',
  'app/routing',
  'app/keyboard',
  'app/content',
  'app/ui',
  'app/hydration',
  'domain',
]

const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  build: ['domain'],
  server: ['domain', 'app'],
  worker: ['domain'],
  'app/styles': [],
  'app/hydration': ['app/keyboard', 'domain'],
  'app/ui': ['app/hydration'],
  'app/keyboard': [],
  'app/i18n': ['domain'],
  'app/content': ['domain'],
  'app/routing': ['app/hydration', 'domain'],
  'app/state': ['app/hydration', 'domain'],
  'app/data': ['app/hydration', 'domain'],
  'app/features': STORES_AND_TEXTS,
  'app/pages': ['app/features', ...STORES_AND_TEXTS],
  app: ['app/pages', 'app/styles', ...STORES_AND_TEXTS],
}

const VIEW = ['react', 'lucide', '@tanstack/react-query']

/** Layer → packages it may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ['fuse.js'],
  worker: ['workbox-core', 'workbox-expiration', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  build: ['vite', 'temml', 'fuse.js', 'opencc-js', 'pinyin-pro', 'vite-plugin-pwa', '@playwright/test', 'lighthouse'],
  'app/hydration': ['react'],
  'app/ui': ['react', 'uqr'],
  'app/keyboard': ['react'],
  'app/i18n': ['react'],
  'app/content': ['react'],
  'app/routing': ['react'],
  'app/state': ['react'],
  'app/data': ['react', '@tanstack/react-query'],
  'app/features': VIEW,
  'app/pages': VIEW,
  app: [...VIEW, 'react-dom'],
}

/** The layer of a path below src, or undefined when its folder is in no layer. */
export function layerOf(path: string): string | undefined {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  if (folder === 'app') return 'app'
  const layers = Object.keys(LAYERS).filter((layer) => layer !== 'app')
  return layers.find((layer) => folder === layer || folder.startsWith(`${layer}/`))
}

interface Import {
  readonly target: string
  readonly typeOnly: boolean
  /** Named by `new URL(…)`: only its address is used. */
  readonly addressOnly: boolean
}

/** The modules a source file names, by pattern: comments are dropped first. */
function importsOf(source: string): Import[] {
  const code = source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statements = code.matchAll(
    /^\s*(?:import|export)\b(\s+type\b(?!\s+from))?(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm,
  )
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"]/g)
  return [
    ...[...statements].map(([, type, target = '']) => ({ target, typeOnly: type !== undefined, addressOnly: false })),
    ...[...calls].map(([, dynamic, url]) => ({
      target: dynamic ?? url ?? '',
      typeOnly: false,
      addressOnly: url !== undefined,
    })),
  ]
}

/** What the file at `path` (below src) imports against the tables, as one sentence each. */
export function importViolations(path: string, source: string): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return [`${path}: its folder is in no layer; list it in tests/architecture/layers.ts`]
  return importsOf(source).flatMap((module): string[] => {
    const { target } = module
    if (/^(?:\.|#domain\/)/.test(target)) return moduleViolations(path, layer, module)
    if (target.startsWith('node:'))
      return layer === 'build' || layer === 'server' ? [] : [`${path}: only build and server may use ${target}`]
    const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/')
    return PACKAGES[layer]?.includes(name) ? [] : [`${path}: ${layer} may not import the package ${name}`]
  })
}

function moduleViolations(path: string, layer: string, { target, typeOnly, addressOnly }: Import): string[] {
  const [file = '', query] = resolve(path, target).split('?')
  const other = layerOf(file)
  if (other === undefined) return [`${path}: ${file} is in no layer`]
  if (other === 'worker' && layer !== 'worker') {
    const isClient = path.endsWith('/start-search-worker.ts') && (addressOnly || query === 'worker&url')
    const allowed = layer.startsWith('app') && (typeOnly || isClient)
    return allowed ? [] : [`${path}: ${file} may only be a type import, or started by start-search-worker.ts`]
  }
  const feature = (at: string) => at.split('/')[2]
  if (layer === 'app/features' && other === layer && feature(path) !== feature(file))
    return [`${path}: a feature may not import another feature (${file})`]
  return other === layer || LAYERS[layer]?.includes(other)
    ? []
    : [`${path}: ${layer} may not import ${other} (${file})`]
}

function resolve(from: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** What is wrong with a file's name or length. */
export function fileViolations(path: string, source: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:worker|test|spec|d|base|config))?\.(?:tsx?|mjs|css|json)$/.test(name)
  const vague = /^(?:index|utils?|helpers?|types|common|misc)\./.test(name)
  const lines = source.split('\n').length - 1
  return [
    ...(kebab || name === 'ARCHITECTURE.md' || /^\d{4}-\d{2}-\d{2}(?:-[a-z]+)?\.md$/.test(name)
      ? []
      : [`${path}: names are kebab-case`]),
    ...(vague ? [`${path}: the name says nothing about its content`] : []),
    ...(lines > 300 ? [`${path}: ${lines} lines; split it by meaning, 300 is the most`] : []),
  ]
}
