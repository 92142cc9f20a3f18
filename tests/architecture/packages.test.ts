import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  /** Comes inside another package, and is locked with it. */
  readonly inBundle?: boolean
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, LockedPackage>> }
const locked = Object.entries(packages).filter(([path]) => path !== '')
const where = (holds: (locked: LockedPackage) => boolean) =>
  locked.filter(([, one]) => holds(one)).map(([path]) => path)

/** Ask for no more than a notice. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']
/** Tools that are run and not passed on may also ask for their own changed files. */
const FOR_TOOLS = [...PERMISSIVE, 'MPL-2.0', 'CC-BY-4.0']

/** An SPDX expression: `A AND (B OR C)` asks for A, and for B or C. */
function isAllowed(license: string, allowed: readonly string[]): boolean {
  const parts = license.replace(/[()]/g, '').split(' AND ')
  return parts.every((part) => part.split(' OR ').some((name) => allowed.includes(name)))
}

describe('dependencies', () => {
  it('have licences that allow what is done with them', () => {
    const isTool = ({ dev, devOptional }: LockedPackage) => dev === true || devOptional === true
    const refused = where((one) => !isAllowed(one.license ?? '', isTool(one) ? FOR_TOOLS : PERMISSIVE))
    expect(refused).toEqual([])
    expect(locked.length).toBeGreaterThan(100)
  })

  it('are locked to the very bytes', () => {
    expect(where(({ integrity, inBundle }) => inBundle !== true && integrity?.startsWith('sha512-') !== true)).toEqual(
      [],
    )
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('need no script of theirs to be run, so none is', () => {
    expect(where(({ hasInstallScript }) => hasInstallScript === true)).toEqual([])
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true')
  })
})
