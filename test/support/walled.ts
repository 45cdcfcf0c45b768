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
  'closed_statement',
  'closed_statement_part',
  'export_setting',
  'export_preset',
  'award_policy',
  'award_allowance',
  'team_approver',
  'award_deputy',
  'award_request',
  'award_request_step',
  'payroll_release',
]

/** Pages where the walls are what keeps companies apart; the statement asks by an account besides. */
export const LEAKING = [
  '/company/approvals',
  '/company/awards',
  '/company/entities',
  '/company/exports',
  '/company/orders',
  '/company/people',
  '/company/statements',
  '/company/policy',
  '/company/terms',
  '/company/trips',
  '/me',
  '/me/account',
  '/me/trips',
]
