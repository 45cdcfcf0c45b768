/** What was typed on the order form, understood and priced. */
import type { Day } from '../../domain/day.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { type OrderRequest, personIds } from '../../orders/request.ts'
import { publishedVersions } from '../../programme/published.ts'
import type { Ctx } from '../../web/env.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { inCompany, member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { asId } from '../../web/time-key.ts'
import { passengers, receivers } from './company-points.ts'
import { receiverOf } from './gift.ts'
import { type HeldQuestion, heldPrice, sameRequest } from './hold.ts'
import { orderable } from './offers.ts'
import { orderRequest, refusalFaults } from './order-form.ts'
import { type HeldPrice, inForce, type Quote, quote } from './quote.ts'
import { upcomingFlights } from './upcoming.ts'

export type Question = {
  readonly request: OrderRequest
  readonly quoted: Quote
  /** All who travel, as one reads them. */
  readonly passenger: string | undefined
  readonly programme: Programme
  /** The rules that were promised; undefined when they are those of the day. */
  readonly held: HeldPrice | undefined
}
export type Asked = Question | { readonly faults: FieldFaults }

/**
 * @param held what was promised for this very order, if the page that was sent named it
 * @returns undefined when no such award is offered
 */
export async function ask(
  c: Ctx,
  typed: Typed,
  { versions, held }: { versions?: readonly RuleVersion[]; held?: HeldQuestion | undefined } = {},
): Promise<Asked | undefined> {
  const { today } = c.var
  const all = versions ?? (await versionsOf(c))
  if (held) {
    const found = await priceBy(c, typed, held.pricedOn, await versionNumbered(c, all, held.ruleVersion))
    if (found && 'request' in found && sameRequest(found.request, held.request)) return { ...found, held }
  }
  return priceBy(c, typed, today, inForce(all, today))
}

async function priceBy(
  c: Ctx,
  typed: Typed,
  on: Day,
  version: RuleVersion | undefined,
): Promise<Asked | undefined> {
  const { today, deps } = c.var
  const award = version && orderable(version.programme, c.req.param('awardId') ?? '', on)
  if (!version || !award) return undefined
  const { id } = seat(c)
  const [people, flights] = await inCompany(c, async (tx) => [
    award.kind === 'gift' ? await receivers(tx, id, member(c).id) : await passengers(tx, id),
    award.kind === 'upgrade' && typed['flight'] ? await upcomingFlights(tx, id, today) : [],
  ])
  const passengerIds = new Set(people.map((person) => person.id))
  const around = { places: deps.places, today, passengerIds, flights, stocks: stocksOf(version.programme) }
  const read = orderRequest(award, typed, around)
  if ('faults' in read) return read
  const quoted = quote(version, read.ok, deps.places, on)
  if ('refused' in quoted) {
    const faults = refusalFaults(award.kind, quoted)
    return faults && { faults: typed['flight'] ? ofFlight(faults) : faults }
  }
  const refused = await giftRefusal(c, read.ok, version.programme, on)
  if (refused) return { faults: refused }
  const names = personIds(read.ok).map((who) => people.find((person) => person.id === who)?.name ?? '')
  return {
    request: read.ok,
    quoted: quoted.ok,
    passenger: names.length === 0 ? undefined : names.join(', '),
    programme: version.programme,
    held: undefined,
  }
}

/** What has been given before counts, so that nobody learns it from the last page only. */
async function giftRefusal(
  c: Ctx,
  request: OrderRequest,
  programme: Programme,
  pricedOn: Day,
): Promise<FieldFaults | undefined> {
  if (request.kind !== 'gift') return undefined
  const { id: companyId, membershipId: giverId } = seat(c)
  const giving = {
    companyId,
    request,
    giverId,
    doerId: member(c).id,
    today: c.var.today,
    pricedOn,
    holds: false,
  }
  const receiver = await inCompany(c, (tx) => receiverOf(tx, giving, programme))
  if (!('refused' in receiver)) return undefined
  if (receiver.refused !== 'gift-above-maximum') return { to: 'gifts.fault.receiver' }
  return { amount: `gifts.fault.left|${receiver.detail?.['left'] ?? ''}` }
}

/** The route is the chosen flight's: there is no field for it to be told at. */
function ofFlight({ destination, ...faults }: FieldFaults): FieldFaults {
  return destination === undefined ? faults : { ...faults, flight: destination }
}

/** What is promised under the id that the page sent along. */
export function promised(c: Ctx, id: string | undefined): Promise<HeldQuestion | undefined> {
  const quoteId = asId(id)
  if (quoteId === undefined) return Promise.resolve(undefined)
  const who = { companyId: seat(c).id, memberId: member(c).id, id: quoteId, now: c.var.now }
  return inCompany(c, (tx) => heldPrice(tx, who))
}

/** Pages may know the rules of some seconds ago; what another process promised may be newer. */
export async function versionNumbered(
  c: Ctx,
  versions: readonly RuleVersion[],
  number: number,
): Promise<RuleVersion | undefined> {
  const known = versions.find((version) => version.number === number)
  return known ?? (await inCompany(c, publishedVersions)).find((version) => version.number === number)
}

function stocksOf(programme: Programme): string[] {
  return programme.carriers.flatMap((carrier) => carrier.ticketStocks)
}
