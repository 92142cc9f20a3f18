import { encode } from 'uqr'

export interface QrCodeProps {
  readonly text: string
  /** What the picture is, for those who do not see it. */
  readonly label: string
  /** Side, CSS px. */
  readonly size: number
}

/** A QR code drawn here, black on white in every theme; needs no network. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { data, size: modules } = encode(text, { ecc: 'L', border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <span className="inline-block shrink-0 rounded-1 border border-line bg-[#fff] p-2 leading-0 [forced-color-adjust:none]">
      <svg
        role="img"
        aria-label={label}
        width={size}
        height={size}
        viewBox={`0 0 ${modules} ${modules}`}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#000" />
      </svg>
    </span>
  )
}
