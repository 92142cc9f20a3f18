import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAfterHeldSteps, useHeldSteps } from '../../../src/app/pages/use-held-steps.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function renderSteps(onMove: (by: number) => void) {
  const { result } = renderHook(() => useHeldSteps(onMove))
  return (repeat: boolean) => result.current(1, new KeyboardEvent('keydown', { key: 'j', repeat }))
}

it('moves several rows at once while the key is held', () => {
  const moves: number[] = []
  const press = renderSteps((by) => moves.push(by))
  press(false)
  for (let i = 0; i < 4; i++) press(true)
  expect(moves).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(moves).toEqual([1, 4])
})

it('draws what follows a held key after what does not, and at once with a single press', () => {
  const drawn: string[] = []
  const { rerender } = renderHook(
    ({ row }) => {
      const paper = useAfterHeldSteps(row)
      drawn.push(`row ${row}, paper ${paper}`)
    },
    { initialProps: { row: 1 } },
  )
  let row = 1
  const press = renderSteps((by) => {
    row += by
    drawn.length = 0
    rerender({ row })
  })
  press(false)
  expect(drawn[0]).toBe('row 2, paper 2')
  press(true)
  press(true)
  vi.advanceTimersByTime(100)
  expect(drawn).toEqual(['row 4, paper 2', 'row 4, paper 4'])
})
