import { useEffect } from 'react'
import { useSettings } from '../state/use-settings.ts'
import './gestures.css'

/** Whether gestures are on; the style sheet then leaves the sideways ones to us. */
export function useGestures(): boolean {
  const { gestures } = useSettings().settings
  useEffect(() => {
    document.documentElement.toggleAttribute('data-gestures', gestures)
  }, [gestures])
  return gestures
}
