import './slider.css'
import type { CSSProperties } from 'react'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
  /** How the value is written beside the slider and read aloud. */
  readonly text?: string
}

/** A native range: arrows step, the value stands at the right. */
export function Slider({ label, value, min, max, step, onChange, text = String(value) }: SliderProps) {
  const fill: CSSProperties & { '--fill': string } = { '--fill': `${((value - min) / (max - min)) * 100}%` }
  return (
    <span className="flex flex-1 items-center gap-4">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text}
        {...{ min, max, step, value }}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        style={fill}
        className="range h-6 min-w-0 flex-1 max-lg:h-11"
      />
      <output className="w-9 text-right text-13 text-ink-2">{text}</output>
    </span>
  )
}
