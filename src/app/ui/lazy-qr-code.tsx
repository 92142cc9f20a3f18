import { lazyChunk } from './lazy-chunk.tsx'

/** A QR code, drawn by a file that comes when one is first shown. */
export const LazyQrCode = lazyChunk(() => import('./qr-code.tsx').then((module) => module.QrCode), {
  fallback: <span className="inline-block size-[150px] shrink-0 bg-sunken" />,
})
