/**
 * Checks of values from outside: fetched JSON, localStorage, imported files. A check returns the value in its type, with
 * unknown fields left out, or throws a CheckError that names the place: `papers.3.id: expected an arXiv id or DOI`.
 *
 * A schema library does the same for 2 KB more on the first visit, which has 100 (see ARCHITECTURE.md, Dependencies).
 */
export type Check<T> = (value: unknown, path?: string) => T

/** A value that is not what it should be. */
export class CheckError extends Error {
  override readonly name = 'CheckError'
}

const LONGEST_SHOWN = 40

function fail(path: string, expected: string, value: unknown): never {
  const shown = (JSON.stringify(value) ?? String(value)).slice(0, LONGEST_SHOWN)
  throw new CheckError(`${path === '' ? '' : `${path}: `}expected ${expected}, got ${shown}`)
}

const below = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)

/** A check by a condition. */
export function when<T>(holds: (value: unknown) => value is T, expected: string): Check<T> {
  return (value, path = '') => (holds(value) ? value : fail(path, expected, value))
}

export const text = when((value) => typeof value === 'string', 'a string')
export const flag = when((value) => typeof value === 'boolean', 'true or false')
export const number = when((value): value is number => Number.isFinite(value), 'a number')
export const integer = when((value): value is number => Number.isSafeInteger(value), 'a whole number')
export const count = when((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0, 'a count')

/** A time in milliseconds since 1970 that any calendar can show: from 1970 to the end of the year 9998. */
export const instant = when(
  (value): value is number => Number.isFinite(value) && Number(value) >= 0 && Number(value) < 253_370_764_800_000,
  'a time in milliseconds',
)

export function oneOf<const T>(options: readonly T[]): Check<T> {
  return when((value): value is T => options.some((option) => option === value), `one of ${options.join(', ')}`)
}

/** A string that `parse` makes something of. */
export function parsed<T>(parse: (text: string) => T | undefined, expected: string): Check<T> {
  return (value, path = '') => (typeof value === 'string' ? parse(value) : undefined) ?? fail(path, expected, value)
}

export function list<T>(item: Check<T>): Check<T[]> {
  return (value, path = '') =>
    Array.isArray(value) ? value.map((part, i) => item(part, below(path, i))) : fail(path, 'a list', value)
}

/** An object of any keys. Keys that name parts of every object, such as `__proto__`, are refused. */
export function dictionary<T>(item: Check<T>): Check<Record<string, T>> {
  return (value, path = '') => {
    const entries = Object.entries(object(value, path))
    const odd = entries.find(([key]) => key in Object.prototype)
    if (odd) fail(path, 'other keys', odd[0])
    return Object.fromEntries(entries.map(([key, part]) => [key, item(part, below(path, key))]))
  }
}

type Checks<T> = { readonly [K in keyof T]: Check<T[K]> }

/** An object of known fields; the `optional` ones may be absent. */
export function fields<Required extends object, Optional extends object = object>(
  required: Checks<Required>,
  optional?: Checks<Optional>,
): Check<Required & Partial<Optional>> {
  return (value, path = '') => {
    const source = object(value, path)
    const out: Record<string, unknown> = {}
    for (const [key, check] of Object.entries<Check<unknown>>(required)) out[key] = check(source[key], below(path, key))
    for (const [key, check] of Object.entries<Check<unknown>>(optional ?? {})) {
      if (source[key] !== undefined) out[key] = check(source[key], below(path, key))
    }
    // Every field was checked by the check of its own type.
    return out as Required & Partial<Optional>
  }
}

/** An object of any keys and values. */
export function object(value: unknown, path = ''): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Readonly<Record<string, unknown>>) : fail(path, 'an object', value)
}

/** What `check` makes of `value`, or `otherwise` when it fails or there is none. */
export function checkedOr<T, U>(check: Check<T>, value: unknown, otherwise: U): T | U {
  // An error costs its stack: too much for each absent field of thousands of entries.
  if (value === undefined) return otherwise
  try {
    return check(value)
  } catch {
    return otherwise
  }
}
