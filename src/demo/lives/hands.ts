/** Who orders, issues and takes awards of a demo's company. */
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import { publishedVersions } from '../../programme/published.ts'
import type { Reader } from '../../rooms/awards/order-mail.ts'
import { inForce } from '../../rooms/awards/quote.ts'
import { openStock, stockLeft } from '../../rooms/awards/stock.ts'
import type { PartnerViewer } from '../../web/partner-session.ts'
import type { OperatorViewer } from '../../web/viewer.ts'
import { DEMO_OPERATORS } from '../people.ts'
import type { World } from '../seed-flights.ts'
import { demoPartner } from '../seed-partner.ts'

/** Where the demo runs unless it is told otherwise. */
const PORTAL = 'http://localhost:3000'

export type Seat = World['staff'][number] & { readonly memberId: string }
export type Hands = {
  readonly db: Db
  readonly companyId: string
  readonly corporateId: string
  readonly company: string
  readonly world: World
  readonly manager: Seat
  readonly approver: Seat
  /** People whose numbers are linked, so that they find their award flights among their trips. */
  readonly flyers: readonly [Seat, ...Seat[]]
  readonly operator: OperatorViewer
  readonly partner: PartnerViewer
}

/** @returns undefined where somebody is missing whom every demo has */
export async function handsOf(db: Db, world: World, company: string, since: Day): Promise<Hands | undefined> {
  const seats = world.staff.filter(
    (person): person is Seat =>
      person.company === 0 && person.situation === 'active' && person.memberId !== null,
  )
  const manager = seats.find(({ role }) => role === 'travel-manager')
  const approver = seats.find(({ role }) => role === 'approver')
  const [first, ...others] = seats.filter(({ number, unlinked }) => number !== undefined && !unlinked)
  const [mine] = world.companies
  const operator = await supportOperator(db)
  const partner = await demoPartner(db, since)
  if (!mine || !manager || !approver || !first || !operator || !partner) return undefined
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const known = await withScope(db, { as: 'job' }, stockLeft)
  await openStock(db, inForce(versions, world.today)?.programme, world.today, known)
  const { id: companyId, corporateId } = mine
  const flyers = [first, ...others] as const
  return { db, companyId, corporateId, company, world, manager, approver, flyers, operator, partner }
}

export async function supportOperator(db: Db): Promise<OperatorViewer | undefined> {
  const row = await withScope(db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('operator')
      .select(['id', 'name', 'email', 'language', 'theme', 'role'])
      .where('email', '=', DEMO_OPERATORS[0]?.email ?? '')
      .executeTakeFirst(),
  )
  return row && { kind: 'operator', ...row }
}

export function linkInDemo(path: string): string {
  return `${PORTAL}${path}`
}

export function readerOf({ company }: Pick<Hands, 'company'>, seat: Seat): Reader {
  const { memberId: id, name, email, language } = seat
  return { id, name, email, language, company, link: linkInDemo }
}
