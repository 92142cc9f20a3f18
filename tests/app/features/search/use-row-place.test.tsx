import { fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it, vi } from 'vitest'
import { useRowPlace } from '../../../../src/app/features/search/use-row-place.ts'

function Rows({ query }: { query: string }) {
  const scroller = useRef<HTMLDivElement>(null)
  useRowPlace({ scroller, query, chosenRow: undefined, rows: query })
  return <div ref={scroller} role="group" />
}

it('starts a new query at the top, and leaves a list alone that is there', () => {
  const { rerender } = render(<Rows query="a" />)
  const list = screen.getByRole('group')
  const scrollTo = vi.spyOn(list, 'scrollTo')
  rerender(<Rows query="ab" />)
  // Scrolling would lay out the new rows before their frame.
  expect(scrollTo).not.toHaveBeenCalled()

  list.scrollTop = 300
  fireEvent.scroll(list)
  rerender(<Rows query="ab" />)
  expect(list.scrollTop).toBe(300)
  rerender(<Rows query="abc" />)
  expect(list.scrollTop).toBe(0)

  list.scrollTop = 200
  fireEvent.scroll(list)
  list.scrollTop = 0
  fireEvent.scroll(list)
  scrollTo.mockClear()
  rerender(<Rows query="abcd" />)
  expect(scrollTo).not.toHaveBeenCalled()
})
