/** Rates the journeys of one ticket as they stand now. Pure. */
import type { Directory } from '../../domain/attribution.ts'
import type { FlownCoupon, Journey } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import { groupJourneys } from '../../domain/journey.ts'
import {
  type CompanyContext,
  couponKey,
  type KeptCoupon,
  type MemberContext,
} from '../../domain/kept-coupon.ts'
import type { Places } from '../../domain/places.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { rateJourney } from '../../domain/rating/rate-journey.ts'
import type { Credit, Nothing, RatingContext } from '../../domain/rating/rated.ts'

export type RuleVersion = { readonly number: number; readonly validFrom: Day; readonly programme: Programme }

export type RatingWorld = {
  readonly versions: readonly RuleVersion[] // newest number first
  readonly places: Places
  readonly directory: Directory
  readonly today: Day
  readonly spend: SpendCounter
}

/** What a company has spent, and who travelled, in the period that a rule version counts for a coupon. */
export type SpendCounter = {
  readonly soFar: (
    companyId: string,
    version: RuleVersion,
    coupon: FlownCoupon,
  ) => { spend: bigint; travellers: number }
  readonly add: (companyId: string, version: RuleVersion, coupon: FlownCoupon, spend: bigint) => void
}

/** A credit that a coupon should carry. */
export type Wanted = Credit & { readonly coupon: KeptCoupon }
export type RatedTicket = { readonly coupons: readonly KeptCoupon[]; readonly wanted: readonly Wanted[] }

export function rateTicket(coupons: readonly KeptCoupon[], world: RatingWorld): RatedTicket {
  // By the facts themselves, which journeys hand back as they were: a coupon's key as text is dear to make.
  const byFacts = new Map(coupons.map((coupon) => [coupon.facts, coupon]))
  const flown = coupons.filter((coupon) => coupon.facts.status === 'F')
  const wanted: Wanted[] = []
  for (const coupon of coupons) {
    if (coupon.facts.status !== 'F') byFacts.set(coupon.facts, unrated(coupon, world))
  }
  for (const journey of groupJourneys(flown.map((coupon) => coupon.facts))) {
    const kept = journey.coupons.map((facts) => keptOf(byFacts, facts))
    const rated = rateKeptJourney(journey, kept, world)
    for (const coupon of rated.coupons) byFacts.set(coupon.facts, coupon)
    for (const credit of rated.credits) {
      wanted.push({
        ...credit,
        coupon: keptOf(byFacts, journey.coupons[credit.couponIndex] ?? journey.coupons[0]),
      })
    }
  }
  return { coupons: [...byFacts.values()], wanted }
}

function rateKeptJourney(journey: Journey, kept: readonly KeptCoupon[], world: RatingWorld) {
  const first = kept[0]
  if (!first) throw new RangeError('a journey has at least one coupon')
  const version = versionFor(kept, world)
  // The halves of a journey belong to whoever its first coupon with an owner names.
  const named = kept.find((coupon) => coupon.companyId !== null)
  const companyId = named?.companyId ?? null
  const memberId = kept.find((coupon) => coupon.memberId !== null)?.memberId ?? null
  const company = companyId === null ? null : companyContext(kept, companyId, version, world)
  const member = memberId === null ? null : memberContext(kept, memberId, world)
  const rated = version ? rateHalves(journey, version.programme, company, member, world) : nothingRated()
  const countedBefore = kept.reduce((sum, coupon) => sum + coupon.countedSpend, 0n)
  if (companyId !== null && version && rated.countedSpend !== countedBefore) {
    world.spend.add(companyId, version, first.facts, rated.countedSpend - countedBefore)
  }
  const coupons = kept.map((coupon, index) => ({
    ...coupon,
    companyId: coupon.companyId ?? companyId,
    companyReason: companyId === null ? coupon.companyReason : null,
    entityId: coupon.companyId === null ? (named?.entityId ?? null) : coupon.entityId,
    memberId: coupon.memberId ?? memberId,
    memberReason: memberId === null ? coupon.memberReason : null,
    journeyId: first.id,
    companyContext: company,
    memberContext: member,
    ruleVersion: version?.number ?? null,
    countedSpend: index === 0 ? rated.countedSpend : 0n,
    rating: reasons(rated.nothing, index),
  }))
  return { coupons, credits: rated.credits }
}

/** a journey that was rated before keeps its rule version, whatever has been published since. */
function versionFor(kept: readonly KeptCoupon[], world: RatingWorld): RuleVersion | undefined {
  const before = kept.find((coupon) => coupon.ruleVersion !== null)?.ruleVersion
  if (before !== undefined) return world.versions.find((version) => version.number === before)
  const flownOn = kept[0]?.facts.departedOn ?? world.today
  return world.versions.find((version) => version.validFrom <= flownOn)
}

/** and it keeps what the rules looked at, so that a late coupon changes only what it must. */
function companyContext(
  kept: readonly KeptCoupon[],
  companyId: string,
  version: RuleVersion | undefined,
  world: RatingWorld,
): CompanyContext {
  const before = kept.find((coupon) => coupon.companyContext !== null && coupon.companyId === companyId)
  if (before?.companyContext) return before.companyContext
  const known = world.directory.companies.get(companyId)
  const first = kept[0]?.facts
  const { spend, travellers } =
    first && version ? world.spend.soFar(companyId, version, first) : { spend: 0n, travellers: 0 }
  return {
    creditedOn: world.today,
    tier: known?.tier ?? null,
    joinedOn: known?.joinedOn ?? null,
    spendSoFar: spend.toString(),
    travellersSoFar: travellers,
  }
}

function memberContext(kept: readonly KeptCoupon[], memberId: string, world: RatingWorld): MemberContext {
  const before = kept.find((coupon) => coupon.memberContext !== null && coupon.memberId === memberId)
  if (before?.memberContext) return before.memberContext
  const known = world.directory.members.get(memberId)
  return { creditedOn: world.today, status: known?.status ?? null, joinedOn: known?.joinedOn ?? null }
}

type Halves = { credits: readonly Credit[]; nothing: readonly Nothing[]; countedSpend: bigint }

/** One rating when both halves are credited on one day, otherwise one for each. */
export function rateHalves(
  journey: Journey,
  programme: Programme,
  company: CompanyContext | null,
  member: MemberContext | null,
  world: Pick<RatingWorld, 'places' | 'today'>,
): Halves {
  const companyOn = company?.creditedOn ?? member?.creditedOn ?? world.today
  const memberOn = member?.creditedOn ?? companyOn
  const rate = (context: RatingContext) => rateJourney(journey, programme, context, world.places)
  if (companyOn === memberOn) return rate({ creditedOn: companyOn, company: asRated(company), member })
  const ours = rate({ creditedOn: companyOn, company: asRated(company), member: null })
  const theirs = rate({ creditedOn: memberOn, company: null, member })
  const isPoints = (each: { currency: string }) => each.currency === 'points'
  return {
    credits: [...ours.credits.filter(isPoints), ...theirs.credits.filter((each) => !isPoints(each))],
    nothing: [...ours.nothing.filter(isPoints), ...theirs.nothing.filter((each) => !isPoints(each))],
    countedSpend: ours.countedSpend,
  }
}

function asRated(company: CompanyContext | null): RatingContext['company'] {
  return company === null ? null : { ...company, spendSoFar: BigInt(company.spendSoFar) }
}

function nothingRated(): Halves {
  return { credits: [], nothing: [], countedSpend: 0n }
}

function reasons(nothing: readonly Nothing[], index: number): KeptCoupon['rating'] {
  return Object.fromEntries(
    nothing.filter((each) => each.couponIndex === index).map((each) => [each.currency, each.code]),
  )
}

/** Lifted, exchanged, refunded, void: earns nothing, and gives back what it had counted towards a threshold. */
function unrated(coupon: KeptCoupon, world: RatingWorld): KeptCoupon {
  const version = world.versions.find((each) => each.number === coupon.ruleVersion)
  if (coupon.companyId !== null && version && coupon.countedSpend !== 0n) {
    world.spend.add(coupon.companyId, version, coupon.facts, -coupon.countedSpend)
  }
  const code = 'CPN-NOT-FLOWN' as const
  return { ...coupon, journeyId: null, countedSpend: 0n, rating: { points: code, miles: code, status: code } }
}

function keptOf(byFacts: ReadonlyMap<FlownCoupon, KeptCoupon>, facts: FlownCoupon): KeptCoupon {
  const kept = byFacts.get(facts)
  if (!kept) throw new RangeError(`not a coupon of this ticket: ${couponKey(facts)}`)
  return kept
}
