import { pageData } from '../hydration/static-page.ts'
import { useLive } from '../hydration/use-is-static.ts'
import { useStores } from './stores.tsx'

const never = () => () => {}

/** The year that dates may leave out: the one it is where the reader is, or while a page is taken over, was then. */
export function useThisYear(): number {
  const { now } = useStores()
  return useLive(
    never,
    () => new Date(now()).getFullYear(),
    () => pageData()?.year ?? 0,
  )
}
