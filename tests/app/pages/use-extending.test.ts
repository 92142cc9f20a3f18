import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { PaperId } from '#domain/ids.ts'
import { useExtending } from '../../../src/app/pages/use-extending.ts'
import { useSelection } from '../../../src/app/ui/use-selection.ts'
import { paperId } from '../../support/known.ts'

const IDS = ['2511.00001', '2511.00002', '2511.00003', '2511.00004', '2511.00005'].map(paperId)

/** A list of five rows, the reader at one of them. */
function useList(start: number) {
  const [at, setAt] = useState(start)
  const selection = useSelection<PaperId>('list')
  const moves = useExtending({ ...selection, ids: IDS, place: () => at, onMove: (id) => setAt(IDS.indexOf(id)) })
  return { at, ...moves, rows: [...(selection.selected ?? [])].map((id) => IDS.indexOf(id)).toSorted((a, b) => a - b) }
}

/** Presses one key after the other; returns where the reader is and what is selected. */
function press(start: number, ...keys: ('down' | 'up' | 'x')[]) {
  const { result } = renderHook(() => useList(start))
  for (const key of keys) {
    act(() => {
      if (key === 'x') result.current.select(IDS[result.current.at])
      else if (key === 'down') result.current.extendDown()
      else result.current.extendUp()
    })
  }
  return [result.current.at, result.current.rows]
}

describe('Shift with the arrows', () => {
  it('selects from where it began to where the reader is now', () => {
    expect(press(1, 'down', 'down')).toEqual([3, [1, 2, 3]])
    expect(press(3, 'up')).toEqual([2, [2, 3]])
  })

  it('takes rows out again on the way back, and goes on behind the first', () => {
    expect(press(2, 'down', 'down', 'up')).toEqual([3, [2, 3]])
    expect(press(2, 'down', 'up', 'up')).toEqual([1, [1, 2]])
  })

  it('keeps what was selected before, and stops at the ends', () => {
    expect(press(0, 'x', 'down', 'up')).toEqual([0, [0]])
    expect(press(4, 'down', 'down')).toEqual([4, [4]])
    expect(press(-1, 'down')).toEqual([1, [0, 1]])
  })

  it('begins anew after X', () => {
    expect(press(0, 'down', 'x', 'down')).toEqual([2, [0, 1, 2]])
    expect(press(3, 'x', 'x', 'up')).toEqual([2, [2, 3]])
  })
})
