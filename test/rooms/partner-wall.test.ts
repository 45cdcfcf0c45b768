/** A counter's role in the database: the voucher whose code it holds, its own uses, and nothing of anybody. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { voucherHash } from '../../src/vouchers/code.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { type Rich, richCompany } from './awards-given.ts'
import { codesOf, giftDocument, openShop, redeem, type Shop } from './partner-given.ts'

let portal: Portal
let rich: Rich
let shop: Shop
let other: Shop
let codes: string[]

beforeAll(async () => {
  portal = await openPortal({ document: giftDocument() })
  rich = await richCompany(portal, 'Walled Works', 100n)
  shop = await openShop(portal, 'Shop')
  other = await openShop(portal, 'Other')
  codes = (await codesOf(rich, 'lounge', 3)).codes
  await redeem(shop, codes[0] ?? '')
  await redeem(other, codes[1] ?? '')
})

function counts(codeHash?: string) {
  const scope = { as: 'partner' as const, partnerId: shop.id, ...(codeHash && { codeHash }) }
  return withScope(portal.db, scope, async (tx) => {
    const vouchers = await tx.selectFrom('voucher').select('ends').execute()
    const uses = await tx.selectFrom('voucher_use').select('partner_id').execute()
    return { vouchers: vouchers.map(({ ends }) => ends), uses: uses.map((use) => use.partner_id) }
  })
}

test('without a code no voucher is there; with one, that one alone; of uses only its own', async () => {
  expect(await counts()).toEqual({ vouchers: [], uses: [shop.id] })
  expect(await counts(voucherHash(codes[2] ?? ''))).toEqual({
    vouchers: [codes[2]?.slice(-4)],
    uses: [shop.id],
  })
  expect((await counts(voucherHash('0000'))).vouchers).toEqual([])
})

test('it may read no other table, change no fact of a voucher, and write no use of another partner', async () => {
  const readable = await sql<{ name: string }>`select relname as name from pg_class
    join pg_namespace as place on place.oid = relnamespace
    where place.nspname = current_schema() and relkind = 'r'
      and has_any_column_privilege('tandem_partner', pg_class.oid, 'select') order by 1`.execute(portal.db)
  expect(readable.rows.map(({ name }) => name)).toEqual(['command', 'voucher', 'voucher_use'])
  const changeable = await sql<{
    name: string
  }>`select column_name as name from information_schema.column_privileges
    where grantee = 'tandem_partner' and privilege_type = 'UPDATE' order by 1`.execute(portal.db)
  expect([...new Set(changeable.rows.map(({ name }) => name))]).toEqual(['left_minor', 'state', 'turn'])
  const scope = { as: 'partner' as const, partnerId: shop.id, codeHash: voucherHash(codes[2] ?? '') }
  const forged = withScope(portal.db, scope, (tx) =>
    sql`insert into voucher_use (company_id, id, voucher_id, partner_id, key_id, turn, at, name, ends)
      select company_id, gen_random_uuid(), id, ${other.id}::uuid, gen_random_uuid(), 1, now(), 'x', 'x' from voucher`.execute(
      tx,
    ),
  )
  await expect(forged).rejects.toThrow(/row-level security/)
})

test('the counter’s pages name neither company nor person, whatever was redeemed', async () => {
  const paths = ['/partner', '/partner/redemptions', '/partner/redemptions.csv']
  for (const path of paths) {
    const page = await shop.client.page(path)
    expect(page).toContain('Lounge pass')
    expect(page).not.toMatch(/Walled Works|Mira Halden/)
    expect(page).not.toContain(rich.company.id)
  }
})

test('the company sees where and when, the operator both sides; the code stands on neither page', async () => {
  const page = await rich.client.page('/company/vouchers')
  expect(page).toContain('<bdi>Shop</bdi>')
  expect(page).toContain(`…${codes[0]?.slice(-4)}`)
  const taken = await shop.operator.page('/operator/redemptions')
  expect(taken).toMatch(/Walled Works/)
  const files = await Promise.all([
    rich.client.page('/company/vouchers.csv'),
    shop.operator.page('/operator/redemptions.csv'),
  ])
  for (const text of [page, taken, ...files])
    for (const code of codes) expect(text.includes(code)).toBe(false)
})
