/** Claims in every state, of the company and of one traveller; what is credited goes the way of every claim. */
import type { Ask } from '../claims/ask.ts'
import { creditHalves } from '../claims/credit.ts'
import { decide } from '../claims/decide.ts'
import { mailFilers, record, type Telling, type Told } from '../claims/tell.ts'
import { newId } from '../db/new-id.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Claim } from '../db/tables/claims.ts'
import type { ClaimState } from '../domain/claim/claim.ts'
import { promisedDay } from '../domain/claim/window.ts'
import { addDays, addMonths } from '../domain/day.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import { publishedVersions } from '../programme/published.ts'
import type { OperatorViewer } from '../web/viewer.ts'
import { supportOperator } from './lives/hands.ts'
import { DEMO_CARRIERS } from './network.ts'
import type { World } from './seed-flights.ts'

/** Tickets without a company's number that its own people flew on. */
const CREDITABLE = 12
/** Nobody claims what the airline may still send, in days. */
const FLOWN_BEFORE = 9
const OTHERS: readonly ClaimState[] = ['with-operator', 'needs-answer', 'rejected', 'withdrawn', 'open']
const OTHER_ROUTES = ['SOF-CDG', 'CPH-OSL', 'ZRH-BER', 'CPH-TLL', 'SOF-ATH', 'ZRH-BCN']

const TOLD: ReadonlySet<Telling['what']> = new Set(['asked', 'rejected'])

type Person = World['staff'][number] & { readonly memberId: string }
type Scene = {
  readonly settle: SettleWorld
  readonly companyId: string
  readonly manager: Person
  readonly traveller: Person
  /** Tickets that are asked about, of each company from a number of its own. */
  readonly serial: number
  readonly operator: OperatorViewer
}

export async function seedClaims(db: Db, world: World): Promise<void> {
  const withRole = (role: Person['role']) =>
    world.staff.find((each): each is Person => each.role === role && each.memberId !== null)
  const [manager, traveller] = [withRole('travel-manager'), withRole('traveller')]
  const companyId = world.companies[0]?.id
  const operator = await supportOperator(db)
  if (!manager || !traveller || !companyId || !operator) return
  await withScope(db, { as: 'job' }, async (tx) => {
    const versions = await publishedVersions(tx)
    const { today, now, places } = world
    const scene = {
      settle: { versions, places, today, now, importId: null },
      companyId,
      manager,
      traveller,
      operator,
      serial: Number(world.companies[0]?.corporateId.slice(-4)) * 1_000,
    }
    await fileCredited(tx, scene)
    const others = [manager, traveller].flatMap((filer) =>
      OTHER_ROUTES.flatMap((route, at) => {
        const state = OTHERS[at % OTHERS.length] ?? 'open'
        return told(scene, invented(scene, filer, route, at), state, at)
      }),
    )
    await keep(tx, others)
  })
}

async function fileCredited(tx: Tx, scene: Scene): Promise<void> {
  const { settle, companyId } = scene
  const found = await tx
    .selectFrom('coupon')
    .innerJoin('membership', 'membership.member_id', 'coupon.member_id')
    .select(['coupon.ticket', 'coupon.member_id', 'coupon.departed_on'])
    .where('membership.company_id', '=', companyId)
    .where('coupon.company_id', 'is', null)
    .where('coupon.departed_on', '>', addMonths(settle.today, -5))
    .where('coupon.departed_on', '<', addDays(settle.today, -FLOWN_BEFORE))
    .where('coupon.coupon', '=', 1)
    .orderBy('coupon.ticket')
    .limit(CREDITABLE)
    .execute()
  const asks = found.map(
    (row): Ask => ({
      half: 'company',
      ownerId: companyId,
      travellerId: row.member_id,
      ticket: row.ticket,
      flownOn: row.departed_on,
      flight: null,
      route: null,
      filedOn: settle.today,
    }),
  )
  const { verdicts, gathered } = await decide(tx, asks, settle, { lock: true, filed: false })
  const grants = asks.flatMap((ask, at) => {
    const verdict = verdicts[at]
    return verdict?.is === 'credit' ? [{ ask, couponIds: verdict.couponIds }] : []
  })
  await creditHalves(tx, grants, gathered.keys, settle)
  const facts = new Map(gathered.facts.flat().map((coupon) => [coupon.facts.ticket, coupon.facts]))
  const claims = grants.map(({ ask }) => {
    const flown = facts.get(ask.ticket)
    const named = flown && {
      flight: `${flown.marketingCarrier} ${flown.flight}`,
      route: `${flown.origin}-${flown.destination}`,
    }
    return told(scene, { ...ask, ...named }, 'credited', 0)
  })
  await keep(tx, claims.flat())
}

function invented({ settle, companyId, serial }: Scene, filer: Person, route: string, at: number): Ask {
  const isManager = filer.role === 'travel-manager'
  const carrier = DEMO_CARRIERS.find(({ hub }) => route.startsWith(hub))
  const other = isManager ? 0 : 4
  return {
    half: isManager ? 'company' : 'person',
    ownerId: isManager ? companyId : filer.memberId,
    travellerId: isManager ? null : filer.memberId,
    ticket: `${carrier?.stock ?? '990'}${8_700_000_000 + serial + (isManager ? 0 : 100) + at}`,
    flownOn: addDays(settle.today, -9 - at * 13 - other),
    flight: `${carrier?.code ?? 'MA'} ${310 + at * 7 + other}`,
    route,
    filedOn: settle.today,
  }
}

/** The claim as it stands and the line of its timeline for each step that led there. */
function told(scene: Scene, ask: Ask, state: ClaimState, at: number): Told[] {
  const { settle, manager, traveller, operator } = scene
  const filer = ask.half === 'company' ? manager : traveller
  const day = (back: number) => new Date(settle.now.getTime() - back * 86_400_000 - at * 3_600_000)
  // What is credited at once is credited on the day on which it is asked for: today.
  const filed = state === 'credited' ? 0 : 6 + at
  const isDesk = state === 'with-operator' || state === 'needs-answer'
  const reason = state === 'rejected' ? 'no-proof' : isDesk ? 'proof' : null
  const claim: Claim = {
    id: newId(),
    half: ask.half,
    company_id: ask.half === 'company' ? ask.ownerId : null,
    member_id: ask.half === 'company' ? null : ask.ownerId,
    filing: newId(),
    filed_by: filer.memberId,
    filed_at: day(filed),
    ticket: ask.ticket,
    flown_on: ask.flownOn,
    flight: ask.flight,
    route: ask.route,
    state,
    reason,
    settled_by: state === 'credited' ? 'at-once' : null,
    promised_on: isDesk ? promisedDay(addDays(settle.today, -filed)) : null,
    changed_at: day(state === 'credited' ? 0 : 1),
    decided_by: state === 'rejected' ? operator.id : null,
  }
  const person = { kind: 'member', id: filer.memberId, name: filer.name } as const
  const rule = { kind: 'job', id: null, name: 'claims' } as const
  const desk = { kind: 'operator', id: operator.id, name: operator.name } as const
  const steps: Record<ClaimState, readonly Telling[]> = {
    open: [],
    credited: [{ what: 'credited', actor: rule, at: day(filed) }],
    withdrawn: [{ what: 'withdrawn', actor: person, at: day(1) }],
    'with-operator': [{ what: 'to-operator', actor: rule, reason, at: day(filed) }],
    'needs-answer': [
      { what: 'to-operator', actor: rule, reason, at: day(filed) },
      { what: 'asked', actor: desk, message: 'Please add the boarding pass.', at: day(1) },
    ],
    rejected: [
      { what: 'to-operator', actor: rule, reason: 'proof', at: day(filed) },
      { what: 'rejected', actor: desk, reason, message: 'Nothing shows the trip.', at: day(1) },
    ],
  }
  const tellings: Telling[] = [{ what: 'filed', actor: person, at: day(filed) }, ...steps[state]]
  return tellings.map((telling) => ({ claim, telling }))
}

async function keep(tx: Tx, all: readonly Told[]): Promise<void> {
  const claims = [...new Set(all.map(({ claim }) => claim as Claim))]
  if (claims.length === 0) return
  await tx.insertInto('claim').values(claims).execute()
  await record(tx, all)
  // What the rules decide at once stands on the page; what the desk says comes by mail.
  const newest = new Map(all.map((each) => [each.claim.id, each]))
  await mailFilers(
    tx,
    [...newest.values()].filter(({ telling }) => TOLD.has(telling.what)),
  )
}
