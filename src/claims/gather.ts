/** What the database knows of claimed tickets. Crosses companies and members, so it runs in the jobs' name. */
import { sql } from 'kysely'
import { couponsOfTickets } from '../db/flights/coupons.ts'
import { loadDirectory } from '../db/flights/directory.ts'
import { lockTickets } from '../db/flights/tickets.ts'
import type { Tx } from '../db/schema.ts'
import { UNDECIDED } from '../domain/claim/claim.ts'
import type { ClaimCoupon } from '../domain/claim/verdict.ts'
import type { KeptCoupon, TicketKey } from '../domain/kept-coupon.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import { type Ask, askKey, withOwner } from './ask.ts'
import { fitness, loadClaimants } from './claimants.ts'
import { wouldEarn } from './would-earn.ts'

export type Gathered = {
  readonly keys: readonly TicketKey[]
  /** By place in the asks. */
  readonly coupons: readonly (readonly ClaimCoupon[])[]
  readonly facts: readonly (readonly KeptCoupon[])[]
  /** Undecided claims by `askKey`. */
  readonly claimed: ReadonlyMap<string, string>
}

/** @param lock for a decision: nobody else settles these tickets until the transaction ends */
export async function gather(
  tx: Tx,
  asks: readonly Ask[],
  world: SettleWorld,
  lock: boolean,
): Promise<Gathered> {
  const tickets = [...new Set(asks.map((ask) => ask.ticket))]
  const keys = await keysOf(tx, tickets)
  if (lock && keys.length > 0) await lockTickets(tx, keys)
  const kept = newestOnly(await couponsOfTickets(tx, keys))
  const byTicket = Map.groupBy(kept, (coupon) => coupon.facts.ticket)
  const facts = asks.map((ask) => byTicket.get(ask.ticket) ?? [])
  const claimants = await loadClaimants(tx, asks)
  const fitted = asks.map((ask, at) => (facts[at] ?? []).map((coupon) => fitness(ask, coupon, claimants)))
  const owned = asks.flatMap((ask, at) => (facts[at] ?? []).map((coupon) => withOwner(coupon, ask)))
  const directory = await loadDirectory(tx, owned)
  const coupons = asks.map((ask, at) => {
    const ofTicket = facts[at] ?? []
    const first = ofTicket[0]
    const together = first
      ? kept.filter((coupon) => coupon.facts.primaryTicket === first.facts.primaryTicket)
      : []
    const earned = wouldEarn(ask, together, ofTicket, { ...world, directory })
    return ofTicket.map((coupon, place) =>
      asClaimCoupon(ask, coupon, fitted[at]?.[place] ?? 'proof', earned.get(coupon.id)),
    )
  })
  return { keys, coupons, facts, claimed: await undecided(tx, tickets) }
}

function asClaimCoupon(
  ask: Ask,
  coupon: KeptCoupon,
  fits: ClaimCoupon['fits'],
  wouldBe: ClaimCoupon['nothing'],
): ClaimCoupon {
  const holderId = ask.half === 'company' ? coupon.companyId : coupon.memberId
  const holder = holderId === null ? 'nobody' : holderId === ask.ownerId ? 'claimant' : 'another'
  const stored = coupon.rating[ask.half === 'company' ? 'points' : 'miles']
  return {
    id: coupon.id,
    trip: coupon.journeyId ?? coupon.id,
    status: coupon.facts.status,
    flownOn: coupon.facts.departedOn,
    holder,
    fits,
    nothing: holder === 'claimant' ? stored : wouldBe,
  }
}

async function keysOf(tx: Tx, tickets: readonly string[]): Promise<TicketKey[]> {
  return tx
    .selectFrom('coupon')
    .select(['primary_ticket as primaryTicket', 'issue_year as issueYear'])
    .distinct()
    .where('ticket', '=', sql<string>`any(${sql.val(tickets)}::text[])`)
    .execute()
}

/** Ticket numbers come round again after years: the claim is about the last ticket of that number. */
function newestOnly(coupons: readonly KeptCoupon[]): KeptCoupon[] {
  const newest = new Map<string, string>()
  for (const { facts } of coupons) {
    const year = facts.issuedOn.slice(0, 4)
    if (year > (newest.get(facts.ticket) ?? '')) newest.set(facts.ticket, year)
  }
  return coupons.filter(({ facts }) => newest.get(facts.ticket) === facts.issuedOn.slice(0, 4))
}

async function undecided(tx: Tx, tickets: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('claim')
    .select(['id', 'half', 'ticket', 'company_id', 'member_id'])
    .where('ticket', '=', sql<string>`any(${sql.val(tickets)}::text[])`)
    .where('state', 'in', UNDECIDED)
    .execute()
  return new Map(rows.map((row) => [askKey({ ...row, ownerId: row.company_id ?? row.member_id }), row.id]))
}
