/** The part of Citation.js the tests use; the package brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Text of any format → CSL items. */
      chain(text: string, options: { readonly generateGraph: boolean }): unknown
      /** Text of any format → the entries of that format. */
      chainLink(text: string): unknown
    }
  }
}
