import { OWN_SCRIPTS } from '#domain/trusted-types.ts'

declare global {
  /** Not in the DOM types. What a policy returns is an object of its own that goes wherever the string would. */
  var trustedTypes:
    | {
        createPolicy: (
          name: string,
          rules: { createScriptURL: (url: string) => string },
        ) => { createScriptURL: (url: string) => string }
      }
    | undefined
}

// A name may be taken once in a page, so the policy is made once.
const policy = globalThis.trustedTypes?.createPolicy(OWN_SCRIPTS, { createScriptURL: checked })

/**
 * The address of a script of this site, as `new Worker` and `serviceWorker.register` take it under Trusted Types.
 * @throws TypeError when it lies on another host or is no file
 */
export function ownScript(url: string): string {
  return policy ? policy.createScriptURL(url) : checked(url)
}

function checked(url: string): string {
  if (new URL(url, document.baseURI).origin !== location.origin) throw new TypeError(`own-script: ${url} is not ours`)
  return url
}
