// Globals that every runtime of ours has (browser, worker, Node), and the ES library does not declare.
declare global {
  class URL {
    constructor(url: string)
    readonly hostname: string
  }
  class URLSearchParams {
    constructor(init?: string | Record<string, string>)
    get(name: string): string | null
    getAll(name: string): string[]
    set(name: string, value: string): void
    toString(): string
  }
}
export {}
