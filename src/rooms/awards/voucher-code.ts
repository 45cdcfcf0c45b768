/** Voucher codes: shown once, kept as a hash. */
import { voucherHash } from '../../vouchers/code.ts'

/** Crockford's base 32 without I, L, O, U: nobody mistakes a letter for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 7
const GROUP = 4

export type VoucherCode = { readonly text: string; readonly hash: string; readonly ends: string }

/** 140 bits by chance, in seven groups of four. */
export function newVoucherCode(): VoucherCode {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP))
  const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('')
  const text = signs.match(/.{4}/g)?.join('-') ?? signs
  return { text, hash: voucherHash(text), ends: signs.slice(-GROUP) }
}
