import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ChoiceGroup } from '../../../src/app/ui/choice-group.tsx'

afterEach(cleanup)

const OPTIONS = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
] as const

describe('a choice group', () => {
  it('is a named group of radio buttons with one chosen', () => {
    render(<ChoiceGroup label="密度" options={OPTIONS} value="b" onChange={() => {}} />)
    expect(screen.getByRole('radiogroup', { name: '密度' })).toBeTruthy()
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)
    expect(chosen).toEqual([false, true])
  })

  it('tells which is chosen', async () => {
    const onChange = vi.fn<(value: string) => void>()
    render(<ChoiceGroup label="密度" options={OPTIONS} value="b" onChange={onChange} />)
    await userEvent.click(screen.getByRole('radio', { name: '甲' }))
    await userEvent.click(screen.getByRole('radio', { name: '乙' }))
    expect(onChange.mock.calls).toEqual([['a']])
  })

  it('does not share its choice with another group', () => {
    render(
      <>
        <ChoiceGroup label="一" options={OPTIONS} value="a" onChange={() => {}} />
        <ChoiceGroup label="二" options={OPTIONS} value="b" onChange={() => {}} />
      </>,
    )
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)
    expect(chosen).toEqual([true, false, false, true])
  })
})
