import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import './pane-border.css'

interface PaneBorderProps {
  /** Of the pane at its left. */
  readonly label: string
  /** Id of the pane at its left: `rail` or `list`. */
  readonly controls: string
  readonly least: number
  readonly most: () => number
  readonly width: () => number
  /** Undefined resets. */
  readonly onResize: (width: number | undefined) => void
}

const STEP_PX = 16

/** The border between two panes: drag it, or move it by arrow keys; a double click resets (DESIGN.md §4). */
export function PaneBorder({ label, controls, least, most, width, onResize }: PaneBorderProps) {
  const grip = useRef<{ x: number; width: number }>(undefined)
  const within = (px: number) => Math.round(Math.min(most(), Math.max(least, px)))

  function onKeyDown(event: KeyboardEvent) {
    const to: Readonly<Record<string, () => number | undefined>> = {
      ArrowLeft: () => within(width() - STEP_PX),
      ArrowRight: () => within(width() + STEP_PX),
      Home: () => least,
      End: () => within(most()),
      Enter: () => undefined,
    }
    const next = to[event.key]
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onResize(next())
  }
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, width: width() }
  }
  function onPointerMove(event: PointerEvent) {
    if (grip.current) onResize(within(grip.current.width + event.clientX - grip.current.x))
  }
  const letGo = () => (grip.current = undefined)
  return (
    // A separator that moves is a control of its own (ARIA, window splitter pattern).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={least}
      aria-valuemax={Math.max(least, Math.round(most()))}
      aria-valuenow={Math.round(width())}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => onResize(undefined)}
      className="pane-border"
      data-left={controls}
    />
  )
}
