import { describe, expect, it } from 'vitest'
import {
  checkedOr,
  CheckError,
  count,
  dictionary,
  fields,
  flag,
  integer,
  list,
  number,
  oneOf,
  parsed,
  text,
} from '#domain/check.ts'
import { toDay } from '#domain/ids.ts'

const json = (source: string): unknown => JSON.parse(source)

describe('a check', () => {
  it('returns the value in its type', () => {
    expect([text('a'), flag(false), number(1.5), integer(-2), count(0)]).toEqual(['a', false, 1.5, -2, 0])
    expect(oneOf(['a', 'b'])('b')).toBe('b')
    expect(parsed(toDay, 'a day')('2025-12-01')).toBe('2025-12-01')
    expect(list(count)([1, 2])).toEqual([1, 2])
  })

  it.each([
    [text, 1, 'expected a string, got 1'],
    [flag, 'true', 'expected true or false, got "true"'],
    [number, Number.NaN, 'expected a number, got null'],
    [integer, 1.5, 'expected a whole number, got 1.5'],
    [count, -1, 'expected a count, got -1'],
    [count, 2 ** 53, 'expected a count'],
    [oneOf(['a', 'b']), undefined, 'expected one of a, b, got undefined'],
    [parsed(toDay, 'a day'), '2025-13-01', 'expected a day, got "2025-13-01"'],
    [list(text), { length: 0 }, 'expected a list'],
    [dictionary(text), null, 'expected an object, got null'],
    [fields({}), [], 'expected an object, got []'],
  ])('says what it expected and what it got (%#)', (check, value, message) => {
    expect(() => check(value)).toThrow(CheckError)
    expect(() => check(value)).toThrow(message)
  })

  it('names the place of what is wrong', () => {
    const check = fields({ papers: list(fields({ id: text }, { version: count })) })
    expect(() => check({ papers: [{ id: 'a' }, { id: 7 }] })).toThrow('papers.1.id: expected a string, got 7')
    expect(() => check({ papers: [{ id: 'a', version: 'x' }] })).toThrow('papers.0.version: expected a count')
    expect(() => dictionary(flag)({ a: 1 })).toThrow('a: expected true or false')
  })

  it('shows only the start of a long value', () => {
    expect(() => count('x'.repeat(1000))).toThrow(/got "x{39}$/)
  })
})

describe('fields', () => {
  const check = fields({ id: text }, { note: text })

  it('leaves out what it does not know', () => {
    expect(check(json('{"id":"a","extra":1,"__proto__":{"note":"x"}}'))).toEqual({ id: 'a' })
  })

  it('lets optional fields be absent, required ones not', () => {
    expect(check({ id: 'a', note: undefined })).toEqual({ id: 'a' })
    expect(() => check({ note: 'b' })).toThrow('id: expected a string')
  })
})

describe('dictionary', () => {
  it.each(['__proto__', 'constructor', 'toString'])('refuses the key %s, which every object has', (key) => {
    expect(() => dictionary(text)(json(`{"a":"b","${key}":"x"}`))).toThrow('expected other keys')
  })
})

describe('checkedOr', () => {
  it('gives the other value when the check fails', () => {
    expect(checkedOr(count, 3, undefined)).toBe(3)
    expect(checkedOr(count, 'x', undefined)).toBeUndefined()
  })
})
