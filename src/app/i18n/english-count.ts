import { grouped } from './grouped.ts'

/** `1 paper`, `1,204 papers`. */
export function count(n: number, one: string, other: string): string {
  return `${grouped(n)} ${n === 1 ? one : other}`
}
