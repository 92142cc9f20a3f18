import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeSearchTables } from '../../src/build/search-tables.ts'

it('the committed tables are what `npm run tables` writes', { timeout: 60_000 }, async () => {
  for (const [name, text] of Object.entries(await makeSearchTables()))
    expect(readFileSync(`src/domain/search/tables/${name}`, 'utf8') === text, name).toBe(true)
})
