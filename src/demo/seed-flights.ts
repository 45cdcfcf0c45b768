/** Eighteen months of trips, loaded month by month as the airline would have sent them, and a few that lapse soon. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { FlownCoupon } from '../domain/coupon.ts'
import { addDays, addMonths, type Day, daysBetween } from '../domain/day.ts'
import type { Places } from '../domain/places.ts'
import { postFile } from '../intake/run/post-file.ts'
import { writeCoupons } from '../intake/write-coupons.ts'
import { publishedVersions } from '../programme/published.ts'
import { flownCoupons } from './flown-world.ts'
import type { AwardYear } from './lives/award-year.ts'
import { morningOf } from './morning.ts'
import { DEMO_CARRIERS, networkFlights } from './network.ts'
import { ofSubsidiary } from './seed-entities.ts'
import { tellFile } from './seed-messages.ts'
import type { SeededPeople } from './seed-people.ts'

export type World = SeededPeople & { readonly today: Day; readonly now: Date; readonly places: Places }

const SEED = 20_261
const RECENT = { months: 18, coupons: 1_300 }
/** Flown almost three years ago: what they earned lapses in three weeks. */
const LAPSING = { coupons: 60, daysLeft: 20 }

/** @param yearOf what was done with the points meanwhile */
export async function seedFlights(
  db: Db,
  world: World,
  yearOf: (sold: readonly FlownCoupon[]) => Promise<AwardYear>,
): Promise<void> {
  const lapsingOn = addDays(addMonths(world.today, -36), LAPSING.daysLeft)
  const old = { firstDay: addDays(lapsingOn, -12), days: 8, count: LAPSING.coupons, seed: SEED }
  await load(db, world, made(world, old), lapsingOn)
  const first = addMonths(world.today, -RECENT.months)
  const days = daysBetween(first, world.today) - 4
  const batch = { firstDay: first, days, count: RECENT.coupons, seed: SEED + 1 }
  const coupons = ofSubsidiary(made(world, batch), world.companies[0]?.corporateId)
  const awards = await yearOf(coupons)
  coupons.push(...inQuestion(coupons), ...awards.coupons)
  const byMonth = Map.groupBy(coupons, (coupon) => coupon.departedOn.slice(0, 7))
  for (const month of [...byMonth.keys()].sort()) {
    const sent = addDays(addMonths(`${month}-01` as Day, 1), 3)
    const on = sent < world.today ? sent : world.today
    await awards.to(addDays(on, -1))
    await load(db, world, byMonth.get(month) ?? [], on)
    await awards.flown(on)
  }
  await awards.to(world.today)
}

/** A private flight under somebody's number with another family name: a question for the desk. */
function inQuestion(coupons: readonly FlownCoupon[]): FlownCoupon[] {
  const [flown] = coupons
    .filter(({ status, ffNumber, coupon }) => status === 'F' && ffNumber && coupon === 1)
    .sort((one, other) => (one.departedOn > other.departedOn ? -1 : 1))
  if (!flown) return []
  const given = flown.passengerName?.split('/')[1] ?? ''
  const ticket = `${flown.ticket.slice(0, 3)}9999000001`
  return [{ ...flown, ticket, primaryTicket: ticket, corporateId: null, passengerName: `WEISS/${given}` }]
}

export type Batch = {
  readonly firstDay: Day
  readonly days: number
  readonly count: number
  readonly seed: number
  readonly firstSerial?: number
}

export function made(world: World, { firstDay, days, count, seed, firstSerial }: Batch): FlownCoupon[] {
  const travellers = world.staff.flatMap((person) =>
    person.number
      ? [
          {
            name: onTicket(person.name),
            ffAirline: 'MA',
            ffNumber: person.number,
            companyIndex: person.company,
          },
        ]
      : [],
  )
  return flownCoupons({
    flights: networkFlights({ firstDay, days, seed }),
    seed,
    companies: world.companies,
    travellers,
    carriers: DEMO_CARRIERS,
    places: world.places,
    shiftDays: 0,
    ...(firstSerial !== undefined && { firstSerial }),
    count,
  })
}

/** A system of the airline group that sends files by itself. */
export type Feed = { readonly name: string; readonly file: string }

const FEED: Feed = { name: 'Revenue accounting', file: 'revenue-accounting' }

/** As the airline would have sent them on a day; on that day they are credited. */
export async function load(
  db: Db,
  world: World,
  coupons: readonly FlownCoupon[],
  on: Day,
  feed = FEED,
): Promise<void> {
  const text = [...writeCoupons(coupons)].join('')
  const importId = newId()
  const at = morningOf(on, world.now)
  const row = {
    id: importId,
    name: `${feed.file}-${on}.csv`,
    sha256: importId,
    bytes: BigInt(text.length),
    by_name: feed.name,
    created_at: at,
  }
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .insertInto('import_file')
      .values({ ...row, state: 'posting' })
      .execute(),
  )
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const input = [new TextEncoder().encode(text)]
  const { header } = await postFile({
    db,
    importId,
    input,
    versions,
    places: world.places,
    today: on,
    now: () => at,
    lanes: 1,
  })
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .updateTable('import_file')
      .set({
        state: 'done',
        finished_at: at,
        lines_total: BigInt(coupons.length),
        header: JSON.stringify(header ?? null),
      })
      .where('id', '=', importId)
      .execute(),
  )
  await tellFile(db, importId, on, world)
}

/** `Mira Halden` as a ticket spells it. */
export function onTicket(name: string): string {
  const [given = '', ...family] = name.split(' ')
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replaceAll('ı', 'i')
      .replaceAll('ß', 'ss')
      .replaceAll(/[^A-Za-z]/g, '')
      .toUpperCase()
  return `${plain(family.join(''))}/${plain(given)}`
}
