/** Voucher codes as they are typed, scanned and kept. */
import { hashOf } from '../web/secrets.ts'

/** The hash of a code however it was typed, as hexadecimal text. */
export function voucherHash(code: string): string {
  return Buffer.from(hashOf(code.replaceAll(/[\s-]/g, '').toUpperCase())).toString('hex')
}
