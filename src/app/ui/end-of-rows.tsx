import { useEffect, useEffectEvent, useRef } from 'react'

/** Tells when the end of the rows comes near. */
export function EndOfRows({ onReach }: { onReach: () => void }) {
  const ref = useRef<HTMLDivElement>(null)
  const reach = useEffectEvent(onReach)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reach()
      },
      { rootMargin: '400px' },
    )
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={ref} aria-hidden className="h-px" />
}
