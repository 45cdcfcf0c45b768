/** What row level security keeps apart between companies. */

/** Tables. */
export const WALLED = [
  'membership',
  'coupon',
  'award_order',
  'company',
  'invitation',
  'frequent_flyer_account',
  'account',
  'entry',
  'lot',
  'terms_acceptance',
  'legal_entity',
  'voucher',
  'voucher_use',
  'payroll_release',
]

/** Pages where the walls are what keeps companies apart; the statement asks by an account besides. */
export const LEAKING = [
  '/company/awards',
  '/company/entities',
  '/company/orders',
  '/company/people',
  '/company/terms',
  '/company/trips',
  '/company/vouchers',
  '/me',
  '/me/account',
  '/me/trips',
]
