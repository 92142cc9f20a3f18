import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Folders of code that runs in the page, from where its `Intl` may come. */
const IN_PAGE = ['src/app', 'src/domain/library', 'src/domain/search']

/** Lines of a folder's code that a pattern is in. */
function linesWith(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
        .map((line) => `${folder}/${name}: ${line.trim()}`),
    )
}

it('no file of the page gets the browser’s languages ready while it is read', () => {
  expect(IN_PAGE.flatMap((folder) => linesWith(folder, /^(?:export )?const .*\bIntl\./))).toEqual([])
})

it('the app formats and sorts nothing by the browser’s languages itself', () => {
  expect(linesWith('src/app', /\bIntl\.|\.toLocale\w+\(|\.localeCompare\(/)).toEqual([])
})
