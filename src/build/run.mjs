// Runs a TypeScript script of this folder on any Node this project supports: node src/build/run.mjs SCRIPT.ts ARGS…
import path from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'

const [script, ...args] = process.argv.slice(2)
process.argv = [process.argv[0], path.resolve(script), ...args]
await runnerImport(path.resolve(script), { configFile: false, logLevel: 'error' })
