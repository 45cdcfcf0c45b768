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
  'award_policy',
  'award_allowance',
  'team_approver',
  'award_deputy',
  'award_request',
  'award_request_step',
  'payroll_release',
  'support_case',
  'support_message',
]

/** Pages where the walls are what keeps companies apart; the statement asks by an account besides. */
export const LEAKING = [
  '/company/approvals',
  '/company/awards',
  '/company/entities',
  '/company/orders',
  '/company/people',
  '/company/support',
  '/company/policy',
  '/company/terms',
  '/company/trips',
  '/me',
  '/me/account',
  '/me/support',
  '/me/trips',
]
