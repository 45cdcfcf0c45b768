/** The one door to the database: a transaction in the name of somebody. */
import { sql } from 'kysely'
import { retrying } from './retry.ts'
import type { Db, Tx } from './schema.ts'

/**
 * In whose name a transaction runs. `company` and `personal` see the rows of one owner; `gate` signs people in;
 * `job` imports, rates and posts; `ops` is the operator's plane; `backup` copies everything out and in; `privacy` hands a
 * person what is kept of them, and erases it.
 */
export type Scope =
  | { readonly as: 'company'; readonly companyId: string }
  | { readonly as: 'personal'; readonly memberId: string }
  /** A partner's counter: its own uses, and the voucher whose code it holds. `codeHash` is hexadecimal. */
  | { readonly as: 'partner'; readonly partnerId: string; readonly codeHash?: string }
  | { readonly as: 'gate' | 'job' | 'ops' | 'backup' | 'privacy' }

export type ScopeOptions = {
  /** One snapshot for all statements, nothing written: statements, exports, checks. */
  readonly snapshot?: boolean
  /** Nothing written: the database refuses it, and the end is not waited for. */
  readonly readOnly?: boolean
}

/**
 * Runs `work` in one transaction under the scope's database role and row policies. Repeated when the database asks for
 * it (serialization failure, deadlock), so `work` must have no effect outside of the transaction.
 */
export function withScope<T>(
  db: Db,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  options: ScopeOptions = {},
): Promise<T> {
  return retrying(() => {
    let transaction = db.transaction()
    if (options.snapshot) transaction = transaction.setIsolationLevel('repeatable read')
    if (options.snapshot || options.readOnly) transaction = transaction.setAccessMode('read only')
    return transaction.execute(async (tx) => {
      await enter(tx, scope)
      return work(tx)
    })
  })
}

const ROLES = {
  company: 'tandem_web',
  personal: 'tandem_person',
  partner: 'tandem_partner',
  gate: 'tandem_gate',
  job: 'tandem_job',
  ops: 'tandem_ops',
  backup: 'tandem_backup',
  privacy: 'tandem_privacy',
} as const

/** Changes the scope inside of an open transaction: a page that shows a person's own half beside the company's. */
export async function enter(tx: Tx, scope: Scope): Promise<void> {
  const role = ROLES[scope.as]
  const companyId = scope.as === 'company' ? scope.companyId : ''
  const memberId = scope.as === 'personal' ? scope.memberId : ''
  // Written out instead of sent as parameters: so it travels in one message with BEGIN. `lit` quotes.
  await sql`select set_config('role', ${sql.lit(role)}, true), set_config('app.company', ${sql.lit(companyId)}, true),
    set_config('app.member', ${sql.lit(memberId)}, true)${scope.as === 'partner' ? held(scope) : sql``}`.execute(
    tx,
  )
}

/** No policy of another role looks at these two, so nobody else has to set them. */
function held({ partnerId, codeHash = '' }: Extract<Scope, { as: 'partner' }>) {
  return sql`, set_config('app.partner', ${sql.lit(partnerId)}, true), set_config('app.code', ${sql.lit(codeHash)}, true)`
}
