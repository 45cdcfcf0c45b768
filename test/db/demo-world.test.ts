/** The demo contradicts neither itself nor its day: every state is there, and each is reached as in life. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { DEMO_PARTNER } from '../../src/demo/people.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { hashOf } from '../../src/web/secrets.ts'
import { freshDb } from '../support/database.ts'

/** In the middle of a quarter; and in the first hours of a short month, on a Monday. */
const DAYS = ['2026-11-20T10:00:00Z', '2027-02-01T00:20:00Z'] as const

test.for(DAYS)(
  'seeded at %s every state is there, none contradicts another or the day',
  { timeout: 120_000 },
  async (at) => {
    const db = await seeded(at)
    const now = `'${at}'::timestamptz`
    const today = `(${now} at time zone 'Europe/Berlin')::date`
    expect(await list(db, `select distinct kind || ' ' || state from award_order`)).toEqual([
      ...['booked', 'cancelled', 'no-show', 'ticketed', 'used'].map((state) => `flight ${state}`),
      'gift used',
      ...['booked', 'cancelled', 'used'].map((state) => `upgrade ${state}`),
      ...['booked', 'cancelled', 'used'].map((state) => `voucher ${state}`),
    ])
    expect(
      await list(
        db,
        `select distinct case when state = 'open' and valid_until < ${today} then 'lapsed'
        when state = 'open' and left_minor < value_minor then 'in part' else state end from voucher`,
      ),
    ).toEqual(['in part', 'lapsed', 'open', 'used'])
    expect(await list(db, `select distinct state from award_request`)).toEqual([
      'approved',
      'asked',
      'declined',
      'lapsed',
      'sent-back',
      'withdrawn',
    ])
    expect(await list(db, `select distinct what from award_request_step`)).toEqual([
      'approved',
      'asked',
      'asked-again',
      'declined',
      'escalated',
      'lapsed',
      'sent-back',
      'withdrawn',
    ])
    expect(await list(db, `select distinct state from claim`)).toEqual([
      'credited',
      'needs-answer',
      'open',
      'rejected',
      'with-operator',
      'withdrawn',
    ])
    expect(
      await list(
        db,
        `select distinct state || case when score is null then '' else ' scored' end from support_case`,
      ),
    ).toEqual(['answered', 'closed scored', 'open', 'reopened'])
    expect(await list(db, `select distinct kind from outbox where recipient_id is not null`)).toEqual(
      expect.arrayContaining([
        'approval',
        'claim',
        'credit',
        'gift',
        'order',
        'security',
        'summary',
        'support',
      ]),
    )
    expect(await list(db, contradictions(today, now))).toEqual([])
    if (at === DAYS[0]) expect(await list(db, FACTS)).toEqual(await list(await seeded(at), FACTS))
    expect(await list(db, `select encode(key_hash, 'hex') from partner_key`)).toEqual([
      Buffer.from(hashOf(DEMO_PARTNER.key)).toString('hex'),
    ])
    expect(await seedDemo(db, { now: new Date(at), say: () => {} })).toBe(false)
    const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
    expect(findings).toEqual([])
  },
)

/** The same day makes the same world. */
const FACTS = `select kind || ' ' || state || ' ' || price || ' ' || ordered_at || ' ' || coalesce(travels_on::text, '')
    || ' ' || (detail ->> 'name') || ' ' || coalesce(detail ->> 'passenger', '') from award_order
  union all select name || ' ' || state || ' ' || asked_at from award_request
  union all select reference || ' ' || state from support_case
  union all select ticket || ' ' || state from claim
  union all select balance::text from account where currency = 'points'`

/** What cannot be, each by its name. */
function contradictions(today: string, now: string): string {
  const trips = `award_order where kind in ('flight', 'upgrade')`
  return `
    select 'still open, and the day has passed: ' || id from ${trips} and state in ('booked', 'ticketed') and travels_on < ${today}
    union all select 'issued without a ticket: ' || id from ${trips} and state = 'ticketed' and not exists
      (select from award_order_ticket as ticket where ticket.order_id = award_order.id and voided_at is null)
    union all select 'over before its day: ' || id from ${trips} and state in ('used', 'no-show') and travels_on >= ${today}
    union all select 'an upgrade without its flight: ' || id from ${trips} and kind = 'upgrade' and state <> 'cancelled'
      and detail -> 'request' ->> 'ofOrderId' is not null and not exists (select from award_order as flight
        where flight.id::text = award_order.detail -> 'request' ->> 'ofOrderId' and flight.state not in ('cancelled', 'no-show')
          and flight.travels_on = award_order.travels_on)
    union all select 'steps are not counted: ' || id from award_order where steps <>
      (select count(*) from award_order_step as step where step.order_id = award_order.id)
    union all select 'done in the future: ' || step || ' ' || order_id from award_order_step where at > ${now}
    union all select 'decided in the future: ' || id from award_request_step where at > ${now}
    union all select 'written in the future: ' || id from support_message where at > ${now}
    union all select 'told in the future: ' || subject from outbox where created_at > ${now}
    union all select 'not sent after a day: ' || subject from outbox where sent_at is null and created_at < ${now} - interval '1 day'
    union all select 'sent in the future: ' || name from import_file where created_at > ${now} or finished_at > ${now}
    union all select 'noted in the future: ' || deed from audit where at > ${now}
    union all select 'taken before it was there: ' || used.id from voucher_use as used join voucher on voucher.id = used.voucher_id
      join award_order on award_order.id = voucher.order_id where used.at < award_order.ordered_at
    union all select 'a request that nobody can decide any more: ' || id from award_request
      where state in ('asked', 'sent-back') and lapses_on < ${today}
    union all select 'claimed before it was flown: ' || id from claim where filed_at::date <= flown_on
    union all select 'promised for a day that has passed: ' || id from claim where state = 'with-operator' and promised_on < ${today}
    order by 1`
}

async function seeded(at: string): Promise<Db> {
  const db = await freshDb()
  await seedDemo(db, { now: new Date(at), say: () => {} })
  return db
}

/** One column of text, sorted. */
async function list(db: Db, query: string): Promise<string[]> {
  const { rows } = await withScope(db, { as: 'backup' }, (tx) =>
    sql.raw<{ text: string }>(`select * from (${query}) as found (text)`).execute(tx),
  )
  return rows.map(({ text }) => String(text)).sort()
}
