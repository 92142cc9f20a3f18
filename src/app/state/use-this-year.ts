import { useStores } from './stores.tsx'

/** The year that dates may leave out: the one it is where the reader is. */
export function useThisYear(): number {
  return new Date(useStores().now()).getFullYear()
}
