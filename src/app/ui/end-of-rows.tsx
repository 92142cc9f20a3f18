import { useEffect, useEffectEvent, useRef } from 'react'

interface EndOfRowsProps {
  /** How near counts, CSS px below what is in sight. */
  readonly margin: number
  readonly onReach: () => void
}

/** Tells once when the end of the rows comes near; keyed by their number, it tells again for the next end. */
export function EndOfRows({ margin, onReach }: EndOfRowsProps) {
  const ref = useRef<HTMLDivElement>(null)
  const reach = useEffectEvent(onReach)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reach()
      },
      { rootMargin: `${margin}px` },
    )
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [margin])
  return <div ref={ref} aria-hidden className="h-px" />
}
