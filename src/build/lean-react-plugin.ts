import type { Plugin } from 'vite'

/** Parts of React DOM that only run for what this app has none of, as functions of its production build. */
export const UNUSED: Readonly<Record<string, readonly string[]>> = {
  // <ViewTransition>: nothing else sets the flag that starts one.
  ViewTransition: [
    'startViewTransition',
    'createViewTransitionInstance',
    'ViewTransitionPseudoElement',
    'getViewTransitionName',
    'getViewTransitionClassName',
    'trackEnterViewTransitions',
    'scheduleViewTransitionEvent',
    'reportViewTransitionError',
    'applyViewTransitionName',
    'applyViewTransitionToHostInstances',
    'applyViewTransitionToHostInstancesRecursive',
    'commitEnterViewTransitions',
    'commitExitViewTransitions',
    'commitNestedViewTransitions',
    'commitDeletedPairViewTransitions',
    'commitAppearingPairViewTransitions',
    'commitAfterMutationEffectsOnFiber',
    'recursivelyTraverseAfterMutationEffects',
    'restoreViewTransitionName',
    'restoreNestedViewTransitions',
    'restorePairedViewTransitions',
    'restoreEnterOrExitViewTransitions',
    'restoreViewTransitionOnHostInstances',
    'measureInstance',
    'measureNestedViewTransitions',
    'measureViewTransitionHostInstancesRecursive',
  ],
  // <Fragment ref>
  FragmentInstance: [
    'FragmentInstance',
    'commitNewChildToFragmentInstance',
    'deleteChildFromFragmentInstance',
    'addFragmentHandleToFiber',
    'addFragmentHandleToInstance',
    'blurActiveElementWithinFragment',
    'collectChildren',
    'collectClientRects',
    'indexOfEventListener',
    'scrollTextNodeIntoView',
    'validateDocumentPositionWithFiberTree',
  ],
  SuspenseList: ['updateSuspenseListComponent'],
  // The names of the components around an error: nobody reads them, and the production build's are of two letters.
  componentStack: ['getStackByFiberInDevAndProd', 'describeFiber', 'describeNativeComponentFrame'],
  // <my-element>
  customElements: ['setPropOnCustomElement'],
  // <link>, <meta>, <title>, <style> and <script>: pages have them in their head already.
  hoistables: [
    'isHostHoistableType',
    'getResource',
    'acquireResource',
    'suspendResource',
    'createHoistableInstance',
    'getHydratableHoistableCache',
    'mountHoistable',
    'insertStylesheet',
    'insertStylesheetIntoRoot',
    'insertSuspendedStylesheets',
    'preloadStylesheet',
    'preloadResourceAndSuspendIfNeeded',
    'adoptPreloadPropsForStylesheet',
    'adoptPreloadPropsForScript',
    'getResourcesFromRoot',
  ],
  // preload() and its kin.
  preload: ['preload', 'preloadModule', 'preinitStyle', 'preinitScript', 'preinitModuleScript', 'preconnectAs'],
  // useActionState, and forms that React submits.
  useActionState: [
    'mountActionState',
    'updateActionState',
    'updateActionStateImpl',
    'rerenderActionState',
    'dispatchActionState',
    'runActionStateAction',
    'handleActionReturnValue',
    'actionStateActionEffect',
    'actionStateReducer',
    'notifyActionListeners',
    'onActionSuccess',
    'onActionError',
    'startHostTransition',
    'requestFormReset$1',
    // Of the plug-in for `<form action={function}>`.
    'extractEvents$1',
  ],
}

/** What React throws to itself: of a component that waits, a mismatch, and what is taken over before its turn. */
const SENTINELS = 5

/** The same of the two small files that React's packages begin with; their exports go, as far as the app has no use for them. */
export const UNUSED_EXPORTS: Readonly<Record<string, Unused>> = {
  'react.production.js': {
    functions: ['mapIntoArray', 'mapChildren', 'cloneAndReplaceKey', 'resolveThenable', 'addTransitionType'],
    exports: ['Children', 'cloneElement', 'addTransitionType', 'useActionState', 'useOptimistic'],
  },
  'react-dom.production.js': {
    functions: ['getCrossOriginStringAs', 'createPortal$1'],
    exports: [
      'createPortal',
      'preconnect',
      'prefetchDNS',
      'preinit',
      'preinitModule',
      'preload',
      'preloadModule',
      'requestFormReset',
      'useFormState',
      'useFormStatus',
    ],
  },
}

/** What to leave out of a file: top-level functions become empty, exports go. */
interface Unused {
  readonly functions: readonly string[]
  readonly exports: readonly string[]
}

/**
 * Leaves out of React what the app does not use, 10 KB of a first visit: its production builds are files that no
 * bundler can take apart. The functions stay, empty, so that what is left is React's own code.
 */
export function leanReact(): Plugin {
  return {
    name: 'ridu:lean-react',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/react(?:-dom(?:-client)?)?\.production\.js$/ },
      handler(code, id) {
        const { body } = this.parse(code)
        const small = UNUSED_EXPORTS[id.slice(id.lastIndexOf('/') + 1)]
        return { code: small ? withoutParts(code, body, small) : withoutUnused(code, body), map: null }
      },
    },
  }
}

interface Statement {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: unknown
  readonly body?: unknown
}

/**
 * React DOM's production build with the functions of `UNUSED` emptied.
 * @param statements the top level of `code`
 * @throws Error when a function is not there: React was changed, and the list must be looked at again
 */
export function withoutUnused(code: string, statements: readonly unknown[]): string {
  const functions = Object.values(UNUSED).flat()
  return withoutStacks(withoutParts(code, statements, { functions, exports: [] }))
}

/** A production build without what `unused` names. Throws as `withoutUnused` does. */
export function withoutParts(code: string, statements: readonly unknown[], unused: Unused): string {
  const functions = new Set(unused.functions)
  const exports = new Set(unused.exports)
  const cuts: (readonly [start: number, end: number, text: string])[] = []
  for (const statement of statements as Statement[]) {
    const { start, end } = statement
    const { name } = (statement.id ?? {}) as { name?: string }
    const exported = /^exports\.(\w+) =/.exec(code.slice(start, end))?.[1]
    if (statement.type === 'FunctionDeclaration' && name !== undefined && functions.delete(name)) {
      const body = statement.body as Statement
      cuts.push([body.start, body.end, '{}'])
    } else if (code.startsWith('FragmentInstance.prototype.', start) || (exported && exports.delete(exported))) {
      cuts.push([start, end, ''])
    }
  }
  const missing = [...functions, ...exports]
  if (missing.length > 0)
    throw new Error(`lean-react: this React has no ${missing.join(', ')}. Look at the lists in lean-react-plugin.ts`)
  let at = 0
  let lean = ''
  for (const [start, end, text] of cuts) {
    lean += code.slice(at, start) + text
    at = end
  }
  return lean + code.slice(at)
}

/**
 * What React throws to itself are Errors it makes while it loads, and compares. Where a debugger, a test or a
 * measurement listens, the first Error made reads the whole file once more to note its line: nine tenths of what
 * loading took then. These are Errors all the same, without a stack.
 */
function withoutStacks(code: string): string {
  let made = 0
  const lean = code.replace(/(?<=Exception = )Error\(formatProdErrorMessage\((\d+)\)\)/g, (_, number: string) => {
    made += 1
    return `Object.create(Error.prototype, { message: { value: formatProdErrorMessage(${number}) } })`
  })
  if (made !== SENTINELS)
    throw new Error(
      `lean-react: this React throws ${made} errors of its own to itself, not ${SENTINELS}. Look at them anew`,
    )
  return lean
}
