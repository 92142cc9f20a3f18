import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeSearchTables } from '../../src/build/search-tables.ts'

it('the committed tables are what `npm run tables` writes', { timeout: 60_000 }, async () => {
  const made = Object.entries(await makeSearchTables())
  const committed = (name: string) => readFileSync(`src/domain/search/tables/${name}`, 'utf8')
  expect(made.filter(([name, text]) => committed(name) !== text).map(([name]) => name)).toEqual([])
})
