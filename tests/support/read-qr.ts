/** Reads a QR code as a camera's software does, for codes of one block: versions 1 to 5 with the least correction. */

/** True for dark modules, row by row. */
type Modules = readonly (readonly boolean[])[]

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** The modules of a path of unit squares, `M3 0h1v1h-1z…`. */
export function modulesOf(path: string, size: number): Modules {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => dark.has(`${x} ${y}`)))
}

/** @throws RangeError for codes it cannot read */
export function readQr(modules: Modules): string {
  const size = modules.length
  const version = (size - 17) / 4
  if (!Number.isInteger(version) || version < 1 || version > 5) throw new RangeError(`read-qr: ${size} modules`)
  const at = (row: number, column: number): number => (modules[row]?.[column] ? 1 : 0)
  // ISO/IEC 18004, 7.9: two bits of correction, three of the mask, all masked with 10101.
  const [correction, mask] = [(at(8, 0) * 2 + at(8, 1)) ^ 0b10, (at(8, 2) * 4 + at(8, 3) * 2 + at(8, 4)) ^ 0b101]
  if (correction !== 0b01) throw new RangeError('read-qr: not the least correction')
  const isMasked = MASKS[mask]
  const bits: number[] = []
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is none of a pair.
    if (right === 6) right--
    for (let i = 0; i < size; i++) {
      const row = upwards ? size - 1 - i : i
      for (const column of [right, right - 1])
        if (!isFunction(row, column, size, version)) bits.push(at(row, column) ^ (isMasked?.(row, column) ? 1 : 0))
    }
    upwards = !upwards
  }
  const number = (from: number, length: number) => bits.slice(from, from + length).reduce((n, bit) => n * 2 + bit, 0)
  if (number(0, 4) !== 0b0100) throw new RangeError('read-qr: no bytes')
  const bytes = Array.from({ length: number(4, 8) }, (_, i) => number(12 + 8 * i, 8))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

/** Finders with format, timing, and the one alignment pattern these versions have. */
function isFunction(row: number, column: number, size: number, version: number): boolean {
  const [far, near] = [size - 8, 8]
  if (row === 6 || column === 6) return true
  if ((row <= near && column <= near) || (row <= near && column >= far) || (row >= far && column <= near)) return true
  const centre = size - 7
  return version > 1 && Math.abs(row - centre) <= 2 && Math.abs(column - centre) <= 2
}
