/** AP-17: a team or a cost centre that is renamed keeps its limits, its budgets and its approver. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'

type Renaming = { readonly kind: 'team' | 'costCentre'; readonly name: string; readonly to: string }

/** Where the new name has a line of its own, that line holds and the other one goes. */
export async function renameInPolicy(tx: Tx, companyId: string, { kind, name, to }: Renaming): Promise<void> {
  const scope = kind === 'team' ? 'team' : 'cost-centre'
  await sql`delete from award_allowance as old where ${owned('old.company_id', companyId)} and old.scope = ${scope}
    and old.name = ${name} and exists (select from award_allowance as kept
      where ${owned('kept.company_id', companyId)} and kept.what = old.what and kept.scope = old.scope
        and kept.name = ${to})`.execute(tx)
  await sql`update award_allowance set name = ${to}
    where ${owned('company_id', companyId)} and scope = ${scope} and name = ${name}`.execute(tx)
  if (kind !== 'team') return
  await sql`delete from team_approver where ${owned('company_id', companyId)} and team = ${name}
    and exists (select from team_approver as kept where ${owned('kept.company_id', companyId)} and kept.team = ${to})`.execute(
    tx,
  )
  await sql`update team_approver set team = ${to}
    where ${owned('company_id', companyId)} and team = ${name}`.execute(tx)
}
