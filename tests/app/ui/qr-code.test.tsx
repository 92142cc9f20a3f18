import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { QrCode } from '../../../src/app/ui/qr-code.tsx'
import { modulesOf, readQr } from '../../support/read-qr.ts'

afterEach(cleanup)

it.each([
  'https://ridu.example/paper/2511.23477',
  'https://ridu.example/paper/10.1101/2024.04.22.590558',
  'https://example.org/日读/list?n=组会&p=2511.23477,2511.23478',
])('draws a code that says %s', (text) => {
  const { getByRole } = render(<QrCode text={text} label="二维码" size={132} />)
  const svg = getByRole('img', { name: '二维码' })
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  expect(readQr(modulesOf(path, size))).toBe(text)
})
