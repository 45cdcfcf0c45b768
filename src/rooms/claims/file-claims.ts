/** Files claims, and credits at once what stored coupons decide. One transaction in the jobs' name. */
import type { Ask } from '../../claims/ask.ts'
import { creditHalves } from '../../claims/credit.ts'
import { type Decided, decide } from '../../claims/decide.ts'
import { type ClaimRow, eventOf, filersOf, type Telling } from '../../claims/tell.ts'
import { type Actor, audit } from '../../db/audit.ts'
import { once, pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Claim } from '../../db/tables/claims.ts'
import type { Verdict } from '../../domain/claim/verdict.ts'
import { promisedDay } from '../../domain/claim/window.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { SettleWorld } from '../../intake/settle/settle.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import { settleWorld } from '../../web/programme.ts'
import type { Plane } from './plane.ts'

export type Filed = { readonly filing: string; readonly filed: number; readonly credited: number }

export async function fileClaims(
  c: Ctx,
  plane: Plane,
  asks: readonly Ask[],
  key: string,
): Promise<Outcome<Filed>> {
  const world = await settleWorld(c)
  return pastRivals(
    () => withScope(c.var.db, { as: 'job' }, (tx) => file(tx, c, plane, asks, key, world)),
    'claim_once',
  )
}

function file(
  tx: Tx,
  c: Ctx,
  plane: Plane,
  asks: readonly Ask[],
  key: string,
  world: SettleWorld,
): Promise<Outcome<Filed>> {
  const { id: actorId, name } = member(c)
  const companyId = plane.name === 'company' ? (asks[0]?.ownerId ?? null) : null
  const content = asks.map((ask) => `${ask.half}/${ask.ownerId}/${ask.ticket}/${ask.flownOn}`).join(',')
  const actor: Actor = { kind: 'member', id: actorId, name }
  return once(tx, { actorId, companyId, key, content, at: c.var.now }, async () => {
    const decided = await decide(tx, asks, world, { lock: true, filed: false })
    const filing = newId()
    const made = asks.flatMap((ask, at) => madeOf(ask, decided, at, { filing, actorId, plane, world }))
    if (made.length === 0) return { refused: 'already-decided' }
    await tx
      .insertInto('claim')
      .values(made.map(({ row }) => row))
      .execute()
    const grants = made.flatMap(({ ask, verdict }) =>
      verdict.is === 'credit' ? [{ ask, couponIds: verdict.couponIds }] : [],
    )
    await creditHalves(tx, grants, decided.gathered.keys, world)
    await tellAll(tx, made, actor, c.var.now)
    await audit(tx, {
      actor,
      companyId,
      deed: 'claim.file',
      objectKind: 'claim-filing',
      objectId: filing,
      detail: { claims: made.length, credited: grants.length },
      at: c.var.now,
    })
    return { ok: { filing, filed: made.length, credited: grants.length } }
  })
}

type Made = { readonly ask: Ask; readonly verdict: Verdict; readonly row: Claim }
type Filing = { filing: string; actorId: string; plane: Plane; world: SettleWorld }

function madeOf(ask: Ask, { verdicts, gathered }: Decided, at: number, filing: Filing): Made[] {
  const verdict = verdicts[at]
  if (!verdict || verdict.is === 'no' || verdict.is === 'day-missing') return []
  const { world, actorId, plane } = filing
  const isOperators = verdict.is === 'operator'
  // Of a coupon that is not surely theirs, the claimant sees what he said himself and nothing else.
  const facts = verdict.is === 'credit' ? gathered.facts[at]?.[0]?.facts : undefined
  const row: Claim = {
    id: newId(),
    half: ask.half,
    company_id: ask.half === 'company' ? ask.ownerId : null,
    member_id: plane.name === 'member' ? actorId : null,
    filing: filing.filing,
    filed_by: actorId,
    filed_at: world.now,
    ticket: ask.ticket,
    flown_on: verdict.flownOn ?? null,
    flight: facts ? `${facts.marketingCarrier} ${facts.flight}` : ask.flight,
    route: facts ? `${facts.origin}-${facts.destination}` : ask.route,
    state: verdict.is === 'credit' ? 'credited' : isOperators ? 'with-operator' : 'open',
    reason: isOperators ? verdict.reason : null,
    settled_by: verdict.is === 'credit' ? 'at-once' : null,
    promised_on: isOperators ? promisedDay(world.today) : null,
    changed_at: world.now,
    decided_by: null,
  }
  return [{ ask, verdict, row }]
}

/** Both sides' timelines, and one mail for all that was sent with one form. */
async function tellAll(tx: Tx, made: readonly Made[], actor: Actor, at: Date): Promise<void> {
  const rule: Actor = { kind: 'job', id: null, name: 'claims' }
  const events = made.flatMap(({ row, verdict }) => {
    const filed: Telling = { what: 'filed', actor, at }
    const next: Telling[] =
      verdict.is === 'credit'
        ? [{ what: 'credited', actor: rule, at }]
        : verdict.is === 'operator'
          ? [{ what: 'to-operator', actor: rule, reason: verdict.reason, at }]
          : []
    return [filed, ...next].map((telling) => ({ ...eventOf(row as ClaimRow, telling), id: newId() }))
  })
  await tx.insertInto('claim_event').values(events).execute()
  const filer = (await filersOf(tx, actor.id ? [actor.id] : [])).get(actor.id ?? '')
  if (!filer) return
  const { t } = filer
  const lines = made.map(({ row }) => {
    const half = t.t(`claims.half.${row.half}`)
    const promised = row.promised_on ? ` ${t.t('claims.promised', { day: t.day(row.promised_on) })}` : ''
    return `${row.ticket} · ${half}: ${t.t(`claims.state.${row.state}`)}.${promised}`
  })
  const subject = t.t('claims.mail.filed', { count: made.length })
  const body = [t.t('claims.mail.hello', { name: filer.name }), lines.join('\n'), t.t('claims.mail.where')]
  const isCompanys = made.every(({ row }) => row.half === 'company')
  await sendLater(tx, {
    companyId: isCompanys ? (made[0]?.row.company_id ?? null) : null,
    recipient: filer.email,
    language: t.lang,
    subject,
    body: body.join('\n\n'),
    at,
  })
}
