/**
 * Writes the references of every paper of a folder of digests, reads them back in another parser and says what was lost:
 * `npm run check:citations -- FOLDER`. The seeds are read so in every run of the tests.
 */
import { citationFaults, papersOf } from '../support/citation-faults.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('check-citations: name a folder of digests')
const papers = papersOf(folder)
const faults = citationFaults(papers)
console.log(`${papers.length} papers of ${folder} in BibTeX, RIS and CSL-JSON: ${faults.length} faults`)
for (const fault of faults.slice(0, 50)) console.log(fault)
if (papers.length === 0 || faults.length > 0) process.exitCode = 1
