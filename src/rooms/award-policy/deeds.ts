/** Changes a company's policy for awards, one line at a time; each raises the version that the page was made from. */
import { sql } from 'kysely'
import { audit, type Deed } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { AwardAllowance } from '../../db/tables/approvals.ts'
import { ESCALATE_DAYS, LAPSE_DAYS } from '../../domain/approval/request.ts'
import type { Outcome } from '../../domain/refusal.ts'

export type Changing = {
  readonly key: string
  /** As the page was made from. */
  readonly version: number
  readonly companyId: string
  readonly by: { readonly id: string; readonly name: string }
  readonly now: Date
}

/** The row is raised first: from there on changes come one after the other, and whoever looked at an older one is told. */
function changing(
  tx: Tx,
  change: Changing,
  content: unknown,
  work: () => Promise<void>,
): Promise<Outcome<null>> {
  const { key, companyId, by, now } = change
  const command = { actorId: by.id, companyId, key, content: JSON.stringify(content), at: now }
  return once<null>(tx, command, async () => {
    if (!(await raise(tx, change))) return { refused: 'changed-meanwhile' }
    await work()
    return { ok: null }
  })
}

async function raise(tx: Tx, { companyId, version, by, now }: Changing): Promise<boolean> {
  const changed = { changed_by: by.name, changed_at: now }
  if (version === 0) {
    const first = {
      company_id: companyId,
      version: 1,
      second_person_from: null,
      escalate_days: ESCALATE_DAYS,
      lapse_days: LAPSE_DAYS,
      ...changed,
    }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('award_policy')
      .values(first)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('award_policy')
    .set({ version: version + 1, ...changed })
    .where(owned('company_id', companyId))
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type General = {
  readonly secondPersonFrom: bigint | null
  readonly escalateDays: number
  readonly lapseDays: number
}

export function changeGeneral(tx: Tx, change: Changing, general: General): Promise<Outcome<null>> {
  const { secondPersonFrom, escalateDays, lapseDays } = general
  const shown = (from: bigint | null | undefined, escalate: number | undefined, lapse: number | undefined) =>
    [from?.toString() ?? '–', escalate ?? ESCALATE_DAYS, lapse ?? LAPSE_DAYS].join(' / ')
  return changing(tx, change, shown(secondPersonFrom, escalateDays, lapseDays), async () => {
    const mine = owned('company_id', change.companyId)
    const before = await tx.selectFrom('award_policy').selectAll().where(mine).executeTakeFirstOrThrow()
    await tx
      .updateTable('award_policy')
      .set({ second_person_from: secondPersonFrom, escalate_days: escalateDays, lapse_days: lapseDays })
      .where(mine)
      .execute()
    await tell(tx, change, 'award-policy.change', {
      before: shown(before.second_person_from, before.escalate_days, before.lapse_days),
      now: shown(secondPersonFrom, escalateDays, lapseDays),
    })
  })
}

export type AllowanceOf = Pick<AwardAllowance, 'what' | 'scope' | 'name' | 'membership_id'> & {
  /** In the audit trail. */
  readonly called: string
}

/** @param points null: no such limit or budget any more */
export function setAllowance(
  tx: Tx,
  change: Changing,
  { called, ...of }: AllowanceOf,
  points: bigint | null,
): Promise<Outcome<null>> {
  return changing(tx, change, ['allowance', of, points?.toString() ?? null], async () => {
    const mine = sql<boolean>`${owned('company_id', change.companyId)} and what = ${of.what} and scope = ${of.scope}
      and name is not distinct from ${of.name}::text and membership_id is not distinct from ${of.membership_id}::uuid`
    const before = await tx
      .selectFrom('award_allowance')
      .select(['id', 'points'])
      .where(mine)
      .executeTakeFirst()
    if (points === null) await tx.deleteFrom('award_allowance').where(mine).execute()
    else if (before) await tx.updateTable('award_allowance').set({ points }).where(mine).execute()
    else {
      const row = { company_id: change.companyId, id: newId(), ...of, points }
      await tx.insertInto('award_allowance').values(row).execute()
    }
    await tell(tx, change, of.what === 'limit' ? 'award-policy.limit' : 'award-policy.budget', {
      name: called,
      before: before?.points.toString() ?? null,
      now: points?.toString() ?? null,
    })
  })
}

/** AP-08. @param approver null: anybody who approves, again */
export function setTeamApprover(
  tx: Tx,
  change: Changing,
  team: string,
  approver: { readonly id: string; readonly name: string } | null,
): Promise<Outcome<null>> {
  return changing(tx, change, ['team', team, approver?.id ?? null], async () => {
    const mine = sql<boolean>`${owned('company_id', change.companyId)} and team = ${team}`
    const before = await tx
      .selectFrom('team_approver')
      .select(
        sql<string>`(select membership.name from membership
        where ${owned('membership.company_id', change.companyId)} and membership.id = team_approver.membership_id)`.as(
          'name',
        ),
      )
      .where(mine)
      .executeTakeFirst()
    await tx.deleteFrom('team_approver').where(mine).execute()
    if (approver) {
      const row = { company_id: change.companyId, team, membership_id: approver.id }
      await tx.insertInto('team_approver').values(row).execute()
    }
    await tell(tx, change, 'award-policy.approver', {
      name: team,
      before: before?.name ?? null,
      now: approver?.name ?? null,
    })
  })
}

function tell(
  tx: Tx,
  { companyId, by, now }: Changing,
  deed: DeedName,
  detail: NonNullable<Deed['detail']>,
): Promise<void> {
  const actor = { kind: 'member', id: by.id, name: by.name } as const
  return audit(tx, {
    actor,
    companyId,
    deed,
    objectKind: 'award-policy',
    objectId: companyId,
    detail,
    at: now,
  })
}
