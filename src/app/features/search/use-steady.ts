import { useLayoutEffect, useRef, useState } from 'react'

type Acts = Readonly<Record<string, (...given: never[]) => unknown>>

/** `newest` as functions that stay the same, so that what takes them is drawn anew only for what it shows. */
export function useSteady<T extends Acts>(newest: T): T {
  const current = useRef<Acts>(newest)
  useLayoutEffect(() => {
    current.current = newest
  })
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(newest).map((name) => [name, (...given: never[]) => current.current[name]?.(...given)]),
      ) as T,
  )
  return steady
}
