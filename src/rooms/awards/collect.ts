/**
 * AP-16: the codes of vouchers that somebody else approved are made when who asked for them collects them, once. Until
 * then each voucher keeps the hash of a code that nobody has ever seen. Where who asked has left, a travel manager does.
 */
import { type RawBuilder, sql } from 'kysely'
import { record } from '../../approvals/steps.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Role } from '../../db/tables/people.ts'
import type { Orderer } from './redeem.ts'
import { newVoucherCode } from './voucher-code.ts'

type Collecting = {
  readonly companyId: string
  readonly orderId: string
  readonly by: Orderer
  readonly role: Role
  readonly now: Date
}

/** @returns undefined when there is nothing that this person could collect, or it was collected before */
export async function collectCodes(tx: Tx, collecting: Collecting): Promise<readonly string[] | undefined> {
  const { companyId, orderId, by, role, now } = collecting
  const open = await tx
    .selectFrom('voucher')
    .select('id')
    .where(owned('company_id', companyId))
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute()
  if (open.length === 0) return undefined
  const taken = await tx
    .updateTable('award_request')
    .set({ collected_at: now })
    .where(owned('company_id', companyId))
    .where('order_id', '=', orderId)
    .where((each) =>
      role === 'travel-manager'
        ? each.or([each('requester_id', '=', by.membershipId), hasLeft(companyId)])
        : each('requester_id', '=', by.membershipId),
    )
    .where('collected_at', 'is', null)
    .returning(['id', 'requester_id', requesterName(companyId).as('requester')])
    .executeTakeFirst()
  if (!taken) return undefined
  const codes = open.map(newVoucherCode)
  await sql`update voucher set code_hash = decode(code.hash, 'hex'), ends = code.ends
    from unnest(${open.map(({ id }) => id)}::uuid[], ${codes.map(({ hash }) => hash)}::text[],
      ${codes.map(({ ends }) => ends)}::text[]) as code (id, hash, ends)
    where ${owned('voucher.company_id', companyId)} and voucher.id = code.id and voucher.state = 'open'`.execute(
    tx,
  )
  await record(tx, [
    {
      companyId,
      requestId: taken.id,
      what: 'collected',
      actor: { kind: 'member', id: by.id, name: by.name },
      byId: by.membershipId,
      for: taken.requester_id === by.membershipId ? null : { id: taken.requester_id, name: taken.requester },
      at: now,
    },
  ])
  return codes.map(({ text }) => text)
}

function hasLeft(companyId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from membership where ${owned('membership.company_id', companyId)}
    and membership.id = award_request.requester_id and membership.state = 'left')`
}

function requesterName(companyId: string): RawBuilder<string> {
  return sql<string>`(select membership.name from membership where ${owned('membership.company_id', companyId)}
    and membership.id = award_request.requester_id)`
}
