/** What an order is for: its rules, its states and its words go by it. */
export const ORDER_KINDS = ['flight', 'upgrade', 'voucher', 'gift'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]
