/** What a backup holds, in an order in which nothing names what is not there yet. */
import type { Database } from '../db/schema.ts'

/** Sessions and budgets of attempts are left out on purpose: a restored portal asks everybody to sign in again. */
export const BACKUP_TABLES = [
  'operator',
  'member',
  'company',
  'membership',
  'invitation',
  'frequent_flyer_account',
  'account',
  'entry',
  'lot',
  'lot_use',
  'adjustment',
  'ledger_check',
  'command',
  'audit',
  'programme_version',
  'programme_draft',
  'feed_token',
  'import_file',
  'import_part',
  'import_chunk',
  'import_reject',
  'ticket',
  'coupon',
  'coupon_change',
  'company_spend',
  'award_order',
  'voucher',
  'award_stock',
  'outbox',
  'job',
] as const satisfies readonly (keyof Database)[]

export const LEFT_OUT = ['session', 'attempt_budget'] as const satisfies readonly (keyof Database)[]
