import { expect, it } from 'vitest'
import { filesOf } from './files-of.ts'

/** Folders whose code the page reads. */
const IN_PAGE = ['src/app', 'src/domain/library', 'src/domain/search']

/** Lines of a folder's code that a pattern is in. */
function linesWith(folder: string, pattern: RegExp): string[] {
  return [...filesOf(folder)]
    .filter(([name]) => /\.tsx?$/.test(name))
    .flatMap(([name, source]) =>
      source
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
        .map((line) => `${folder}/${name}: ${line.trim()}`),
    )
}

it('no file of the page gets the browser’s languages ready while it is read', () => {
  expect(IN_PAGE.flatMap((folder) => linesWith(folder, /^(?:export )?(?:const|let) .*=.*\bIntl\./))).toEqual([])
})

it('the app formats and sorts nothing by the browser’s languages itself', () => {
  expect(linesWith('src/app', /\bIntl\.|\.toLocale\w+\(|\.localeCompare\(/)).toEqual([])
})
