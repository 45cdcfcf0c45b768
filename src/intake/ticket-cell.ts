/** Ticket numbers: three digits of the ticket stock and ten of the serial. The last digit is no check digit. */

export const COUPONS_PER_TICKET = 4
/** The first ticket of a set and at most three more. */
const TICKETS_PER_SET = 4

export type TicketCell = {
  /** 13 digits; the first of the set when the cell names a conjunction set. */
  readonly first: string
  /** 1 for a single ticket. */
  readonly tickets: number
}

/** `9901234567890`, `990-1234567890`, or the first of a conjunction set with the end of its last: `1606802005010/11`. */
export function ticketCell(text: string): TicketCell | undefined {
  const match = /^(\d{3})-?(\d{10})(?:\/(\d\d))?$/.exec(text)
  if (match === null) return undefined
  const first = `${match[1]}${match[2]}`
  if (match[3] === undefined) return { first, tickets: 1 }
  const more = (Number(match[3]) - Number(first.slice(-2)) + 100) % 100
  return more >= 1 && more < TICKETS_PER_SET ? { first, tickets: more + 1 } : undefined
}

/**
 * Coupons of a set are counted through (5 is the first of the second ticket); each is filed under its own ticket.
 *
 * @returns undefined when the set has no such coupon
 */
export function ownTicket(
  cell: TicketCell,
  couponNumber: number,
): { ticket: string; coupon: number } | undefined {
  if (couponNumber < 1 || couponNumber > cell.tickets * COUPONS_PER_TICKET) return undefined
  const further = Math.floor((couponNumber - 1) / COUPONS_PER_TICKET)
  const coupon = ((couponNumber - 1) % COUPONS_PER_TICKET) + 1
  if (further === 0) return { ticket: cell.first, coupon }
  const serial = (BigInt(cell.first.slice(3)) + BigInt(further)) % 10n ** 10n
  return { ticket: cell.first.slice(0, 3) + serial.toString().padStart(10, '0'), coupon }
}

/** @returns 1 to 16, undefined for anything else */
export function couponNumberCell(text: string): number | undefined {
  if (!/^0?\d{1,2}$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && number <= TICKETS_PER_SET * COUPONS_PER_TICKET ? number : undefined
}
