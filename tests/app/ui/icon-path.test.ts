import * as lucide from 'lucide'
import { describe, expect, it } from 'vitest'
import { iconPath, type IconDrawing } from '../../../src/app/ui/icon-path.ts'

describe('iconPath', () => {
  it('keeps shapes at their place, one after the other', () => {
    expect(
      iconPath([
        ['path', { d: 'M1 2h3' }],
        ['path', { d: 'm4 5 6 7' }],
        ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }],
      ]),
    ).toBe('M1 2h3M0 0m4 5 6 7M1 2L3 4')
  })

  it('draws a circle as two halves around its centre', () => {
    expect(iconPath([['circle', { cx: '12', cy: '10', r: '3' }]])).toBe('M9 10a3 3 0 1 0 6 0 3 3 0 1 0 -6 0z')
  })

  it('draws a rectangle with and without round corners', () => {
    expect(iconPath([['rect', { x: '3', y: '4', width: '18', height: '10', rx: '2' }]])).toBe(
      'M5 4h14a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2z',
    )
    expect(iconPath([['rect', { width: '2', height: '2' }]])).toContain('M0 0h2a0 0 0 0 1 0 0v2')
  })

  it('draws every rectangle, circle, line and path of Lucide, and names what it cannot draw', () => {
    const drawings = Object.values(lucide).filter((value): value is IconDrawing & typeof lucide.Search =>
      Array.isArray(value),
    )
    const drawable = drawings.filter((drawing) =>
      drawing.every(([tag]) => ['path', 'line', 'circle', 'rect'].includes(tag)),
    )
    expect(drawable.length).toBeGreaterThan(1000)
    for (const drawing of drawable) expect(iconPath(drawing)).toMatch(/^M[\d\s.,a-z-]+$/i)
    expect(() => iconPath([['polygon', { points: '1 2' }]])).toThrow('icon: no path is known for <polygon>')
  })
})
