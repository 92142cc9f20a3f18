import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeSearchTables } from './search-tables.ts'

/** `npm run tables`: writes the tables search folds and reads Chinese with. */
for (const [name, text] of Object.entries(await makeSearchTables())) {
  writeFileSync(path.join('src/domain/search/tables', name), text)
  console.log(`src/domain/search/tables/${name}: ${Buffer.byteLength(text)} bytes`)
}
