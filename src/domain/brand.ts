declare const brand: unique symbol

/** A `Base` that only the checking function of its kind can make: a plain string does not pass for one. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
