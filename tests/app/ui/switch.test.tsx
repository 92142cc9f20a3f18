import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Switch } from '../../../src/app/ui/switch.tsx'

afterEach(cleanup)

describe('a switch', () => {
  it('says whether it is on, and what explains it', () => {
    render(<Switch label="两端对齐" checked describedBy="hint" onChange={() => {}} />)
    const control = screen.getByRole('switch', { name: '两端对齐' })
    expect([
      control.ariaChecked ?? control.getAttribute('aria-checked'),
      control.getAttribute('aria-describedby'),
    ]).toEqual(['true', 'hint'])
  })

  it.each([true, false])('asks for the opposite of %s by pointer, Space and Enter', async (checked) => {
    const onChange = vi.fn<(checked: boolean) => void>()
    render(<Switch label="两端对齐" checked={checked} onChange={onChange} />)
    const control = screen.getByRole('switch')
    await userEvent.click(control)
    await userEvent.keyboard(' {Enter}')
    expect(onChange.mock.calls).toEqual([[!checked], [!checked], [!checked]])
  })
})
