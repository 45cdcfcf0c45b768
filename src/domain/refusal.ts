/** What the rules say no to: a closed set of names; `views/words` has the sentence for each, in every language. */
export const REFUSALS = [
  'not-enough-points',
  'account-frozen',
  'company-closed',
  'company-not-active',
  'already-used',
  'invitation-used',
  'invitation-expired',
  'invitation-wrong-person',
  'invitation-unknown',
  'invitation-withdrawn',
  'company-known',
  'last-travel-manager',
  'wrong-password',
  'passkey-refused',
  'last-strong-factor',
  'too-many-tries',
  'key-reused',
  'order-not-cancellable',
  'voucher-out-of-stock',
  'price-changed',
  'number-taken',
  'number-malformed',
  'already-decided',
  'claim-not-creditable',
  'same-person',
  'not-allowed',
  'file-refused',
  'file-known',
  'change-waiting',
  'day-passed',
  'changed-meanwhile',
  'registration-closed',
] as const
export type RefusalName = (typeof REFUSALS)[number]

export type Refusal = { readonly refused: RefusalName; readonly detail?: Readonly<Record<string, string>> }
export type Outcome<T> = { readonly ok: T } | Refusal
