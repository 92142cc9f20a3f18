/** Name of the one Trusted Types policy of the page: the policy in every page allows it, `app/data/own-script.ts` is it. */
export const OWN_SCRIPTS = 'ridu'
