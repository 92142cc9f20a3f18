import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Style sheets beside the parts they are of: they come after the first page. */
const late = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && !file.startsWith('styles/'),
)

describe('style sheets that come late', () => {
  it('have no face and no token, for which browsers style and lay out the whole page again', () => {
    expect(late.length).toBeGreaterThan(5)
    const found = late.filter((file) =>
      /@font-face|@property|^(?::root|html|body|\*|\[data-theme)[^{]*\{[^}]*--/m.test(
        readFileSync(`src/app/${file}`, 'utf8'),
      ),
    )
    expect(found).toEqual([])
  })
})
