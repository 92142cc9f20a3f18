const plurals = new Intl.PluralRules('en')

/** `1 paper`, `1,204 papers`. */
export function count(n: number, one: string, other: string): string {
  return `${n.toLocaleString('en')} ${plurals.select(n) === 'one' ? one : other}`
}
