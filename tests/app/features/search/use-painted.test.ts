import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { usePainted } from '../../../../src/app/features/search/use-painted.ts'

it('follows a frame behind, and leaves out what changes before its frame', () => {
  vi.useFakeTimers()
  const frame = () => {
    act(() => void vi.advanceTimersByTime(20))
  }
  const { result, rerender } = renderHook(({ value }) => usePainted(value), { initialProps: { value: 'a' } })
  expect(result.current).toBeUndefined()
  frame()
  expect(result.current).toBe('a')
  rerender({ value: 'b' })
  rerender({ value: 'c' })
  expect(result.current).toBe('a')
  frame()
  expect(result.current).toBe('c')
  vi.useRealTimers()
})
