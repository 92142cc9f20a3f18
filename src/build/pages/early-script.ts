import { build } from 'vite'

/**
 * The code that stands in each page itself, as one classic script.
 * @param root the project's folder
 */
export async function earlyScript(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: 'src/app/keyboard/early-keys.ts', output: { format: 'iife' } },
    },
  })
  const [output] = [result].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('pages: early-keys.ts gave no script')
  return chunk.code.trim()
}
