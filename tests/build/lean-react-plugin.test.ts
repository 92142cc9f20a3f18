import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { UNUSED, UNUSED_EXPORTS, withoutParts, withoutUnused } from '../../src/build/lean-react-plugin.ts'

const FILE = 'node_modules/react-dom/cjs/react-dom-client.production.js'
const code = readFileSync(FILE, 'utf8')

describe('withoutUnused', () => {
  it('empties the functions it names, and leaves the rest as it is', () => {
    const lean = withoutUnused(code, parseAst(code).body)
    expect(lean.length).toBeLessThan(code.length - 40_000)
    const functions = new Map(
      parseAst(lean).body.flatMap((one) =>
        one.type === 'FunctionDeclaration' && one.id ? [[one.id.name, one.body?.body.length ?? 0] as const] : [],
      ),
    )
    expect(
      Object.values(UNUSED)
        .flat()
        .filter((name) => functions.get(name) !== 0),
    ).toEqual([])
    const isLeft = [...functions].filter(([, statements]) => statements > 0)
    expect(isLeft.length).toBeGreaterThan(400)
  })

  it('makes no Error while it loads, since each reads the file once more where a debugger listens', () => {
    const lean = withoutUnused(code, parseAst(code).body)
    const made = parseAst(lean).body.flatMap((one) =>
      one.type === 'VariableDeclaration'
        ? one.declarations.flatMap(({ init }) => (init ? [lean.slice(init.start, init.end)] : []))
        : [],
    )
    expect(made.length).toBeGreaterThan(100)
    expect(made.filter((init) => /^(?:new )?Error\(/.test(init))).toEqual([])
    const changed = code.replace('SuspenseException = Error(', 'SuspenseFailure = Error(')
    expect(() => withoutUnused(changed, parseAst(changed).body)).toThrow(/not 5/)
  })

  it('stops the build when React has changed', () => {
    const renamed = code.replace('function startViewTransition(', 'function beginViewTransition(')
    expect(() => withoutUnused(renamed, parseAst(renamed).body)).toThrow(/no startViewTransition/)
  })

  it('is right that the app has no use for them', () => {
    const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(100)
    const using = files.filter((file) =>
      /\bViewTransition\b|SuspenseList|useActionState|useOptimistic|useFormState|addTransitionType|createPortal|cloneElement|requestFormReset|\bChildren\.|<Fragment[^>]* ref=|<form[^>]* action=|formAction=|<(?:link|meta|title|style|script)\b|\b(?:preload|preinit)(?:Module)?\(|preconnect\(|prefetchDNS|componentStack|<[a-z]+-[a-z]/.test(
        readFileSync(`src/app/${file}`, 'utf8'),
      ),
    )
    expect(using).toEqual([])
  })
})

describe('withoutParts', () => {
  const FILES = {
    'react.production.js': 'node_modules/react/cjs/react.production.js',
    'react-dom.production.js': 'node_modules/react-dom/cjs/react-dom.production.js',
  }

  it.each(Object.entries(FILES))('takes the exports of %s away that it names, and no other', (name, path) => {
    const unused = UNUSED_EXPORTS[name] ?? { functions: [], exports: [] }
    const whole = readFileSync(path, 'utf8')
    const lean = withoutParts(whole, parseAst(whole).body, unused)
    const exportsOf = (text: string) => [...text.matchAll(/^exports\.(\w+) =/gm)].map(([, found]) => found ?? '')
    expect(unused.exports.length).toBeGreaterThan(0)
    expect(exportsOf(lean)).toEqual(exportsOf(whole).filter((found) => !unused.exports.includes(found)))
    expect(() => withoutParts(lean, parseAst(lean).body, unused)).toThrow(/this React has no .*Look at the lists/)
  })
})
