/** The demo's partner with its counter; for a demo of yesterday also vouchers, of which one was used there. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Honours } from '../db/tables/partners.ts'
import type { Day } from '../domain/day.ts'
import { airports } from '../places/airports.ts'
import { publishedVersions } from '../programme/published.ts'
import { orderedMail } from '../rooms/awards/order-mail.ts'
import { inForce, type OrderRequest, quote } from '../rooms/awards/quote.ts'
import { redeem } from '../rooms/awards/redeem.ts'
import { redeemVoucher } from '../rooms/partner/redeem-voucher.ts'
import { voucherHash } from '../vouchers/code.ts'
import type { PartnerViewer } from '../web/partner-session.ts'
import { hashOf } from '../web/secrets.ts'
import { DEMO_OPERATORS, DEMO_PARTNER, DEMO_SEATS } from './people.ts'

/** Where the demo runs unless it is told otherwise. */
const PORTAL = 'http://localhost:3000'
const HONOURS: Honours = { kinds: ['lounge', 'gift-card'], awards: [] }
const ORDERED: readonly OrderRequest[] = [
  { kind: 'voucher', awardId: 'lounge', quantity: 2 },
  { kind: 'voucher', awardId: 'harbour-card', quantity: 1 },
]

/** For a demo from before there were partners. @returns whether there was anything to do */
export async function seedPartner(db: Db, today: Day, now: Date): Promise<boolean> {
  if (await isThere(db)) return false
  const by = await demoPartner(db, today)
  if (!by) return false
  const [first] = await orderVouchers(db, today, now)
  if (first === undefined) return true
  const given = { key: newId(), codeHash: voucherHash(first), amount: null, now, today }
  await redeemVoucher(db, by, given)
  return true
}

async function isThere(db: Db): Promise<boolean> {
  const known = await withScope(db, { as: 'ops' }, (tx) =>
    tx.selectFrom('partner').select('id').where('name', '=', DEMO_PARTNER.name).executeTakeFirst(),
  )
  return known !== undefined
}

/** The partner with its first counter, made when there is none. @param since the day on which it became one */
export async function demoPartner(db: Db, since: Day): Promise<PartnerViewer | undefined> {
  const { name, country, key } = DEMO_PARTNER
  const known = await withScope(db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('partner')
      .innerJoin('partner_key as key', 'key.partner_id', 'partner.id')
      .select(['partner.id', 'key.id as keyId'])
      .where('partner.name', '=', name)
      .orderBy('key.made_at')
      .executeTakeFirst(),
  )
  if (known) return { ...known, name, honours: HONOURS }
  return withScope(db, { as: 'ops' }, async (tx) => {
    const operator = await tx
      .selectFrom('operator')
      .select('id')
      .where('email', '=', DEMO_OPERATORS[1]?.email ?? '')
      .executeTakeFirst()
    if (!operator) return undefined
    const made = { made_by: operator.id, made_at: new Date(`${since}T08:00:00Z`) }
    const [id, keyId] = [newId(), newId()]
    await tx
      .insertInto('partner')
      .values({ id, name, country, honours: JSON.stringify(HONOURS), ...made })
      .execute()
    const row = { id: keyId, partner_id: id, label: 'Terminal 1', key_hash: hashOf(key), ...made }
    await tx
      .insertInto('partner_key')
      .values({ ...row, revoked_by: null, revoked_at: null })
      .execute()
    return { id, keyId, name, honours: HONOURS }
  })
}

/** @returns the codes, which are shown to nobody */
async function orderVouchers(db: Db, today: Day, now: Date): Promise<string[]> {
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const version = inForce(versions, today)
  const buyer = await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('member', 'member.id', 'membership.member_id')
      .innerJoin('company', 'company.id', 'membership.company_id')
      .select([
        'member.id',
        'member.name',
        'member.email',
        'member.language',
        'membership.id as membershipId',
        'company.id as companyId',
        'company.name as company',
      ])
      .where('member.email', '=', DEMO_SEATS[0]?.email ?? '')
      .executeTakeFirst(),
  )
  if (!version || !buyer) return []
  const reader = { ...buyer, link: (path: string) => `${PORTAL}${path}` }
  const codes: string[] = []
  for (const request of ORDERED) {
    const priced = quote(version, request, airports, today)
    if (!('ok' in priced)) continue
    const order = {
      key: newId(),
      companyId: buyer.companyId,
      by: buyer,
      role: 'travel-manager' as const,
      request,
      price: priced.ok.price,
      now,
      today,
      mail: orderedMail(reader, request),
    }
    const outcome = await redeem(db, order, { versions, places: airports })
    if ('ok' in outcome) codes.push(...outcome.ok.codes)
  }
  return codes
}
