/** A code as a square that a counter can scan. It holds the code alone: an address would lay it into logs. */
import { encode } from 'uqr'
import type { QrPicture } from '../../views/parts/qr-code.tsx'

export type ShownCode = { readonly text: string; readonly picture: QrPicture }

export function shownCode(text: string): ShownCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return { text, picture: { size, data } }
}
