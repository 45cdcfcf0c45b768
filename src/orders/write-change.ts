/** Writes a change of an order with everything that belongs to it in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../db/audit.ts'
import type { DeedName } from '../db/deeds.ts'
import { owned } from '../db/first-wall.ts'
import { mustBalance, planSteps } from '../db/ledger/write-plan.ts'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { Plan } from '../domain/ledger/plan.ts'
import type { Due, OrderDetail, OrderState, OrderStepName } from './order.ts'

export type MailText = {
  /** The member it is for, who finds it in the inbox too; null for an address that is nobody's. */
  readonly recipientId: string | null
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
}

export type OrderChange = {
  readonly companyId: string
  readonly orderId: string
  /** The last step that was looked at; this change becomes the next. */
  readonly after: number
  readonly step: OrderStepName
  readonly state: OrderState
  readonly actor: Actor & { readonly kind: 'member' | 'operator' }
  readonly reason: string | null
  /** Of the step and of the audit row. */
  readonly detail: Readonly<Record<string, string>>
  readonly deed: DeedName
  readonly at: Date
  /** Null for what another change, which has one, takes along. */
  readonly command: { readonly key: string; readonly hash: string } | null
  readonly mails: readonly MailText[]
  readonly plan: Plan
  readonly today: Day
  readonly fee?: bigint
  readonly givenBack?: bigint
  readonly lost?: bigint
  readonly due?: readonly Due[]
  /** Of a rebooking. */
  readonly becomes?: { readonly price: bigint; readonly travelsOn: Day | null; readonly detail: OrderDetail }
  /** Tickets that were issued; those of before are void then, as they are after `[]`. */
  readonly tickets?: readonly string[]
}

/** Somebody else was faster: nothing of the transaction may stay. */
export class OrderChanged extends Error {}

type Step = RawBuilder<unknown>

/** @throws OrderChanged */
export async function writeChange(tx: Tx, change: OrderChange): Promise<void> {
  const { companyId, orderId, actor, plan } = change
  const at = sql`${change.at.toISOString()}::timestamptz`
  const steps: Step[] = [
    ...(plan.entries.length > 0 ? planSteps(plan, change.today) : []),
    changed(change, at),
    sql`stepped as (
      insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name, reason, detail)
      select ${companyId}::uuid, ${orderId}::uuid, ${change.after + 1}::integer, ${change.step}, ${at}, ${actor.kind},
        ${actor.id}::uuid, ${actor.name}, ${change.reason}, ${JSON.stringify(change.detail)}::jsonb from changed
    )`,
    sql`noted as (
      insert into audit (id, at, actor_kind, actor_id, actor_name, company_id, deed, object_kind, object_id, detail)
      select ${newId()}::uuid, ${at}, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${companyId}::uuid, ${change.deed},
        'award-order', ${orderId}, ${JSON.stringify(audited(change))}::jsonb from changed
    )`,
    ...keptAnswer(change, at),
    ...change.mails.map((mail, index) => mailed(change, mail, index, at)),
    ...(change.state === 'cancelled' ? givenUp(change) : []),
    ...(change.tickets ? issued(change, change.tickets, at) : []),
  ]
  const balanced = plan.entries.length > 0 ? sql`(select count(*) from balanced)` : sql`0::bigint`
  const { rows } = await sql<{ changed: bigint; balanced: bigint }>`with ${sql.join(steps)}
    select (select count(*) from changed) as changed, ${balanced} as balanced`.execute(tx)
  if (rows[0]?.changed !== 1n) throw new OrderChanged()
  if (plan.entries.length > 0) mustBalance(plan, rows[0].balanced)
}

function changed(change: OrderChange, at: Step): Step {
  const { becomes, due } = change
  return sql`changed as (
    update award_order set steps = steps + 1, state = ${change.state}, fee = fee + ${change.fee ?? 0n}::bigint,
      given_back = given_back + ${change.givenBack ?? 0n}::bigint, lost = lost + ${change.lost ?? 0n}::bigint
      ${change.state === 'cancelled' ? sql`, cancelled_at = ${at}` : sql``}
      ${due ? sql`, due = ${JSON.stringify(due)}::jsonb` : sql``}
      ${
        becomes
          ? sql`, price = ${becomes.price}::bigint, travels_on = ${becomes.travelsOn}::date,
            detail = ${JSON.stringify(becomes.detail)}::jsonb`
          : sql``
      }
    where ${owned('company_id', change.companyId)} and id = ${change.orderId}::uuid and steps = ${change.after}::integer
      and state in ('booked', 'ticketed')
    returning award_id
  )`
}

function keptAnswer({ command, actor, companyId, orderId }: OrderChange, at: Step): Step[] {
  if (command === null) return []
  return [
    sql`kept as (
      insert into command (actor_id, key, company_id, request_hash, outcome, at)
      select ${actor.id}::uuid, ${command.key}, ${companyId}::uuid, ${command.hash},
        jsonb_build_object('orderId', ${orderId}::text), ${at} from changed
    )`,
  ]
}

/** The trail names no traveller and no reason of a person: those stand with the order. */
function audited({ detail, reason }: OrderChange): Readonly<Record<string, string | boolean>> {
  const told = ['fee', 'back', 'price', 'waived'].flatMap((name) =>
    detail[name] === undefined ? [] : [[name, detail[name]] as const],
  )
  return { ...Object.fromEntries(told), ...(reason !== null && { reason }) }
}

function mailed({ companyId }: OrderChange, mail: MailText, index: number, at: Step): Step {
  return sql`${sql.id(`mailed_${index}`)} as (
    insert into outbox (id, kind, recipient_id, company_id, recipient, language, subject, body, created_at, due_at)
    select ${newId()}::uuid, 'order', ${mail.recipientId}::uuid, ${companyId}::uuid, ${mail.recipient}, ${mail.language},
      ${mail.subject}, ${mail.body}, ${at}, ${at} from changed
  )`
}

/** Vouchers are void, and their pieces go back into the stock. */
function givenUp({ companyId, orderId }: OrderChange): Step[] {
  return [
    sql`voided as (
      update voucher set state = 'cancelled'
      where ${owned('company_id', companyId)} and order_id = ${orderId}::uuid and state = 'open'
        and exists (select from changed)
      returning id
    )`,
    sql`stocked as (
      update award_stock set remaining = remaining + (select count(*)::integer from voided)
      where award_id in (select award_id from changed) and exists (select from voided)
    )`,
  ]
}

function issued({ companyId, orderId }: OrderChange, tickets: readonly string[], at: Step): Step[] {
  const mine = sql`${owned('company_id', companyId)} and order_id = ${orderId}::uuid and exists (select from changed)`
  return [
    sql`void_tickets as (
      update award_order_ticket set voided_at = ${at}
      where ${mine} and voided_at is null and ticket <> all(${tickets}::text[])
    )`,
    sql`new_tickets as (
      insert into award_order_ticket (company_id, order_id, ticket, entered_at)
      select ${companyId}::uuid, ${orderId}::uuid, ticket, ${at} from changed, unnest(${tickets}::text[]) as ticket
      on conflict (company_id, order_id, ticket) do update set voided_at = null
    )`,
  ]
}
