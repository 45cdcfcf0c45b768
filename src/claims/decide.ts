/** Verdicts on what is asked, by what is stored. Runs in the jobs' name. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { type ClaimFacts, type Verdict, verdictOn } from '../domain/claim/verdict.ts'
import { type ClaimWindow, claimWindow } from '../domain/claim/window.ts'
import type { Day } from '../domain/day.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import { type Ask, askKey } from './ask.ts'
import { type Gathered, gather } from './gather.ts'

export type Decided = { readonly verdicts: readonly Verdict[]; readonly gathered: Gathered }

export type DecideOptions = {
  /** For a deed: the tickets stay locked until the transaction ends. */
  readonly lock: boolean
  /** Claims that are filed already are not in their own way. */
  readonly filed: boolean
}

export async function decide(
  tx: Tx,
  asks: readonly Ask[],
  world: SettleWorld,
  options: DecideOptions,
): Promise<Decided> {
  const gathered = await gather(tx, asks, world, options.lock)
  const counts = options.filed ? new Map<string, number>() : await filedThisYear(tx, asks, world.today)
  const seen = new Set<string>()
  const verdicts = asks.map((ask, at) => {
    const programme = rulesOn(gathered.facts[at]?.[0]?.facts.departedOn ?? ask.flownOn ?? world.today, world)
    const used = counts.get(ask.ownerId) ?? 0
    const most = programme?.claims?.maximumPerMemberAndYear
    const verdict = verdictOn({
      coupons: gathered.coupons[at] ?? [],
      toldDay: ask.flownOn ?? undefined,
      claimedBefore: options.filed ? undefined : gathered.claimed.get(askKey(ask)),
      isForeign: isForeign(ask, programme),
      isTooMany: ask.half === 'person' && most !== undefined && !options.filed && used >= most,
      today: world.today,
      windowOf: (day) => windowOf(ask, day, world),
    } satisfies ClaimFacts)
    if (!seen.has(askKey(ask)) && verdict.is !== 'no') counts.set(ask.ownerId, used + 1)
    seen.add(askKey(ask))
    return verdict
  })
  return { verdicts, gathered }
}

/** The last day on which a flight of that day can be claimed; undefined when there is none. */
export function windowEnd(ask: Ask, day: Day, world: SettleWorld): Day | undefined {
  return windowOf(ask, day, world).until
}

function windowOf(ask: Ask, day: Day, world: SettleWorld): ClaimWindow {
  const window = claimWindow(day, rulesOn(day, world))
  const isInTime = ask.filedOn !== null && (window.until === undefined || ask.filedOn <= window.until)
  return isInTime ? { ...window, until: undefined } : window
}

/** R-02: the rules of the day of the flight. */
function rulesOn(day: Day, { versions }: SettleWorld): Programme | undefined {
  return (versions.find((version) => version.validFrom <= day) ?? versions.at(-1))?.programme
}

/** C-01: a ticket of no partner, and no flight of one named beside it. */
function isForeign(ask: Ask, programme: Programme | undefined): boolean {
  const stocks = (programme?.carriers ?? []).flatMap((carrier) => carrier.ticketStocks)
  if (stocks.length === 0 || stocks.includes(ask.ticket.slice(0, 3))) return false
  const carrier = ask.flight?.slice(0, 2)
  return !programme?.carriers.some(({ code }) => code === carrier)
}

async function filedThisYear(tx: Tx, asks: readonly Ask[], today: Day): Promise<Map<string, number>> {
  const members = [...new Set(asks.filter(({ half }) => half === 'person').map(({ ownerId }) => ownerId))]
  if (members.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number }>`
    select member_id as id, count(*)::integer as count from claim
    where half = 'person' and member_id = any(${members}::uuid[]) and state <> 'withdrawn'
      and filed_at >= ${`${today.slice(0, 4)}-01-01`}::timestamptz group by member_id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.count]))
}
