import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Slider } from '../../../src/app/ui/slider.tsx'

afterEach(cleanup)

describe('a slider', () => {
  it('says its value in words, and shows them', () => {
    render(<Slider label="行高" value={1.85} min={1.6} max={2.1} step={0.05} text="1.85" onChange={() => {}} />)
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: '行高' })
    expect([slider.min, slider.max, slider.step, slider.value]).toEqual(['1.6', '2.1', '0.05', '1.85'])
    expect(slider.getAttribute('aria-valuetext')).toBe('1.85')
    expect(screen.getByRole('status').textContent).toBe('1.85')
  })

  it('fills its track up to the value', () => {
    render(<Slider label="字号" value={2} min={0} max={8} step={1} onChange={() => {}} />)
    expect(screen.getByRole('slider').style.getPropertyValue('--fill')).toBe('25%')
  })

  it('gives its value as a number', () => {
    const onChange = vi.fn<(value: number) => void>()
    render(<Slider label="字号" value={2} min={0} max={8} step={1} onChange={onChange} />)
    fireEvent.change(screen.getByRole('slider'), { target: { value: '5' } })
    expect(onChange).toHaveBeenCalledWith(5)
  })
})
