import { useEffect, useState } from 'react'
import { useMessages } from '../i18n/use-messages.tsx'

const SHOW_AFTER_MS = 300
const ROWS = ['w-4/5', 'w-3/5', 'w-11/12', 'w-2/3', 'w-3/4']

/** Skeleton rows, shown only when loading takes long enough to be noticed. */
export function LoadingRows() {
  const t = useMessages()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="progressbar" aria-label={t.loadingDay} className="h-0.5 bg-accent">
      {ROWS.map((width) => (
        <div key={width} className="border-b border-line bg-page py-4 pr-10 pl-11">
          <div className={`h-4 rounded-1 bg-sunken ${width}`} />
          <div className="mt-3 h-3 w-1/4 rounded-1 bg-sunken" />
          <div className="mt-3 h-3 rounded-1 bg-sunken" />
          <div className="mt-2 h-3 w-5/6 rounded-1 bg-sunken" />
        </div>
      ))}
    </div>
  )
}
