/**
 * Every list says the same three times: page by page, in its count and in its file. Lists are found in the routes by their
 * file; one that is not in LISTS fails. Also that nothing follows from the filters outside of `#rows`, which is all that
 * htmx puts in the place of the old one.
 */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { routesOf } from '../support/route-table.ts'
import { give } from './awards-given.ts'
import { flight, fly } from './trips-flown.ts'

const LONG = 240_000
const ROWS = 120

type List = {
  readonly who: 'manager' | 'support'
  /** Each narrows the list; with what every row of the file then says, where it says it. */
  readonly filters: readonly (readonly [query: string, says?: RegExp])[]
  /** A filter of a closed set. */
  readonly closed: string
}

const LISTS: Readonly<Record<string, List>> = {
  '/company/trips': {
    who: 'manager',
    closed: 'state',
    filters: [
      ['person=0', /0/],
      ['from=2026-06-01'],
      ['carrier=MA', /MA/],
      ['route=FRA-OSL', /FRA/],
      ['state=credited', /Credited/],
    ],
  },
  '/company/claims': {
    who: 'manager',
    closed: 'state',
    filters: [['state=open', /Open|file/i], ['q=7', /7/], ['from=2026-03-01']],
  },
  '/company/orders': {
    who: 'manager',
    closed: 'state',
    filters: [['state=cancelled', /Cancelled/i], ['kind=voucher']],
  },
  '/company/people': {
    who: 'manager',
    closed: 'role',
    filters: [
      ['role=finance', /Finance/i],
      ['q=Person+1', /Person 1/],
      ['state=active', /Takes part/],
      ['team=Sales', /Sales/],
    ],
  },
  '/me/trips': { who: 'manager', closed: 'state', filters: [['from=2026-06-01'], ['carrier=MA', /MA/]] },
  '/me/claims': { who: 'manager', closed: 'half', filters: [['state=open'], ['q=7', /7/], ['half=person']] },
  '/operator/companies': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=applied', /applied|application/i],
      ['q=Company+1', /Company 1/],
    ],
  },
  '/operator/claims': {
    who: 'support',
    closed: 'state',
    filters: [['state=all'], ['state=open'], ['q=7', /7/]],
  },
  '/operator/imports': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=withdrawn', /Withdrawn|Taken/i],
      ['q=file-1', /file-1/],
    ],
  },
  '/operator/outbox': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=sent', /Sent/],
      ['q=box1', /box1/],
    ],
  },
  '/operator/adjustments': {
    who: 'support',
    closed: 'state',
    filters: [
      ['state=declined', /Declined/],
      ['q=number+1', /number 1/],
    ],
  },
  '/operator/audit': {
    who: 'support',
    closed: 'from',
    filters: [
      ['deed=list.', /list\./],
      ['actor=Actor+1', /Actor 1/],
    ],
  },
}
/** Files that are no list's: statements, templates, and rejects in the form in which they came. */
const NO_LISTS = [
  '/company/people/list/:id/rejects.csv',
  '/company/people/list/template.csv',
  '/company/statement.csv',
  '/operator/imports/:id/rejects.csv',
]

let portal: Portal
const clients = {} as Record<List['who'], Client>

beforeAll(async () => {
  portal = await openPortal()
  const company = await portal.company({ name: 'Alder Works' })
  const manager = await portal.person({ name: 'Ada Brenner', company, role: 'travel-manager', number: '1' })
  const support = await portal.operator('support')
  clients.manager = await portal.as(manager)
  clients.support = await portal.as(support)
  await give(portal, company, [[90_000n, asDay('2027-11-20')]])
  const coupons = Array.from({ length: ROWS }, (_, at) =>
    flight({
      corporateId: company.corporateId,
      ffAirline: 'MA',
      ffNumber: '1',
      passengerName: `BRENNER/ADA${at}`,
      flight: String(100 + at),
      departedOn: asDay(
        `2026-${String(1 + (at % 9)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      ),
    }),
  )
  await fly(portal, coupons)
  // Whatever else a list may hold, at moments of which many are the same.
  const at = sql`timestamptz '2026-01-01 08:00:00+00' + interval '1 minute' * (n / 7)`
  const from = sql.raw(`from generate_series(1, ${ROWS}) as n`)
  const [c, m, o] = [company.id, manager.id, support.id]
  const another = (await portal.operator('finance')).id
  for (const statement of [
    sql`update coupon set member_id = ${m} where company_id = ${c}`,
    sql`insert into membership (company_id, id, name, email, email_key, role, state, invited_at, member_id, team)
      select ${c}, gen_random_uuid(), 'Person ' || n, 'p' || n || '@x.example', 'p' || n || '@x.example',
        case when n % 2 = 0 then 'finance' else 'traveller' end, 'invited', ${NOW}, null,
        case when n % 2 = 0 then 'Sales' end ${from}`,
    sql`insert into company (id, name, country, registration_no, signatory_name, signatory_email, terms_version, state, applied_at)
      select gen_random_uuid(), 'Company ' || n, 'DE', 'HRX ' || n, 'x', 'x', '1',
        case when n % 2 = 0 then 'applied' else 'refused' end, ${at} ${from}`,
    sql`insert into claim (id, half, company_id, member_id, filing, filed_by, filed_at, ticket, flown_on, state, promised_on, changed_at)
      select gen_random_uuid(), half, case when half = 'company' then ${c}::uuid end, case when half = 'person' then ${m}::uuid end,
        gen_random_uuid(), ${m}, ${at}, (9907000000000 + n)::text, date '2026-01-01' + n,
        (array['open', 'withdrawn', 'with-operator'])[1 + n % 3], '2026-12-01', ${NOW}
      from generate_series(1, ${ROWS}) as n, unnest(array['company', 'person']) as half`,
    sql`insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by, ordered_at, ordered_on)
      select ${c}, gen_random_uuid(), 'lounge', 'voucher',
        ('{"request": {"kind": "voucher", "awardId": "lounge", "quantity": 1}, "name": "Lounge ' || n || '", "passenger": null, "trace": []}')::jsonb,
        100, 1, case when n % 2 = 0 then 'booked' else 'cancelled' end, ${manager.membershipId}, ${at}, '2026-01-01' ${from}`,
    sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at)
      select gen_random_uuid(), 'file-' || n, 's' || n, 1, case when n % 2 = 0 then 'withdrawn' else 'done' end, 'x', ${at} ${from}`,
    sql`insert into outbox (id, recipient, language, subject, body, created_at, due_at, sent_at)
      select gen_random_uuid(), 'box' || n || '@x.example', 'en', 'Mail ' || n, 'x', ${at}, ${NOW},
        case when n % 2 = 0 then ${NOW}::timestamptz end ${from}`,
    sql`insert into audit (id, at, actor_kind, actor_name, deed, object_kind, object_id)
      select gen_random_uuid(), ${at}, 'job', 'Actor ' || n, case when n % 2 = 0 then 'list.one' else 'other' end, 'x', 'x' ${from}`,
    sql`insert into adjustment (id, account_id, owner_id, amount, reason, asked_by, asked_at, state, decided_by)
      select gen_random_uuid(), account.id, owner_id, n, 'Reason number ' || n, ${o}::uuid, ${at},
        case when n % 2 = 0 then 'declined' else 'posted' end, ${another}::uuid
      from account, generate_series(1, ${ROWS}) as n where owner_id = ${c} and currency = 'points'`,
  ])
    await statement.execute(portal.db)
}, LONG)

test('every list is in the table, and every file of the portal is a list’s or said to be none', () => {
  const gets = routesOf(portal).filter(({ method }) => method === 'GET')
  const files = gets.filter(({ path }) => path.endsWith('.csv')).map(({ path }) => path)
  const known = [...Object.keys(LISTS).map((path) => `${path}.csv`), ...NO_LISTS]
  expect(files.sort(), 'add it to LISTS or NO_LISTS of test/rooms/lists.test.ts').toEqual(known.sort())
})

type Page = { readonly ids: string[]; readonly count: number | undefined; readonly next: string | undefined }

/** One part of the page: what htmx takes out of it. */
function rowsPart(html: string): string {
  const at = html.indexOf('id="rows"')
  return at < 0 ? '' : html.slice(at, html.indexOf('</main>', at))
}

function read(html: string): Page {
  const part = rowsPart(html)
  const body = /<tbody>(.*?)<\/tbody>/s.exec(part)?.[1] ?? ''
  const ids = body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .replace(/^[^>]*>/, '')
        .trim(),
    )
  const count = /class="count">([\d,]+)/.exec(part)?.[1]
  const next = /<a href="([^"]+)" rel="next"/.exec(part)?.[1]?.replaceAll('&amp;', '&')
  return { ids, count: count === undefined ? undefined : Number(count.replaceAll(',', '')), next }
}

/** All pages, by each page's own link to the next. */
async function walk(
  client: Client,
  address: string,
): Promise<{ rows: string[]; counts: Set<unknown>; pages: number }> {
  const rows: string[] = []
  const counts = new Set<unknown>()
  let pages = 0
  for (let next: string | undefined = address; next !== undefined && pages < 20; pages += 1) {
    const page = read(await client.page(next))
    rows.push(...page.ids)
    if (page.ids.length > 0) counts.add(page.count)
    next = page.next
  }
  return { rows, counts, pages }
}

async function fileOf(client: Client, path: string, query: string): Promise<string[]> {
  const text = await client.page(`${path}.csv?${query}`)
  return text.split('\r\n').slice(1).filter(Boolean)
}

test.for(Object.entries(LISTS))(
  '%s: pages, count and file agree',
  { timeout: LONG },
  async ([path, list]) => {
    const client = clients[list.who]
    for (const [query, says] of [['', undefined] as const, ...list.filters]) {
      // The audit trail keeps each export, so the file is asked before and the deeds of this test are left out.
      const asked = path === '/operator/audit' && query === '' ? 'to=2026-06-01' : query
      const lines = await fileOf(client, path, asked)
      const { rows, counts, pages } = await walk(client, `${path}?${asked}`)
      const where = `${path}?${asked}`
      expect({ where, rows: rows.length, counts: [...counts] }).toEqual({
        where,
        rows: lines.length,
        counts: [lines.length],
      })
      expect({ where, some: lines.length > 0 }).toEqual({ where, some: true })
      if (query === '') expect(pages).toBeGreaterThan(1)
      if (says)
        expect({ where, wrong: lines.filter((line) => !says.test(line)) }).toEqual({ where, wrong: [] })
      // The same order: every line of the file begins its row of the page.
      const keys = lines.map((line) => keyOf(line))
      expect({ where, out: rows.filter((row, at) => !sameRow(row, keys[at] ?? '')) }).toEqual({
        where,
        out: [],
      })
    }
  },
)

/** What is in a line of a file and stands in its row of the page as it is: names with numbers, flights, tickets. */
const KEYS = [
  /BRENNER\/ADA\d+|Person \d+|Company \d+|file-\d+|box\d+@|Reason number \d+|Actor \d+|Lounge \d+/,
  /MA \d{3}/,
  /\b990\d{10}\b/,
]

function keyOf(line: string): string {
  return KEYS.map((key) => key.exec(line)?.[0]).find(Boolean) ?? ''
}

function sameRow(row: string, key: string): boolean {
  const bare = row.replaceAll('\u00a0', ' ')
  const ticket = bare.replaceAll(/(?<=\d{3})[-\s](?=\d)/g, '')
  return [bare, ticket].some((text) => new RegExp(`${key}(?!\\d)`).test(text))
}

test.for(Object.entries(LISTS))(
  '%s: what is filtered can be seen, taken back and exported',
  async ([path, list]) => {
    const client = clients[list.who]
    const filter = list.filters[0]?.[0] ?? ''
    const part = rowsPart(await client.page(`${path}?${filter}`))
    // The file of exactly this list, and a chip that takes the filter back.
    expect(part).toContain(`href="${path}.csv?${filter.replaceAll('&', '&amp;')}"`)
    expect(part).toContain('class="filter-chips"')
    expect(/class="chip removable" href="([^"]+)"/.exec(part)?.[1]).toBe(path)
    const unknown = await client.page(`${path}?${list.closed}=never-heard-of`)
    expect(unknown).toContain('A filter in this address is not known and was left out.')
    expect(read(unknown).ids).toEqual(read(await client.page(path)).ids)
    const known = await client.page(`${path}?${filter}`)
    expect(known).not.toContain('A filter in this address is not known and was left out.')
  },
)

test.for(Object.entries(LISTS))('%s: nothing that matches says so and leads back', async ([path, list]) => {
  const client = clients[list.who]
  const name = {
    '/company/orders': 'kind=upgrade',
    '/me/trips': 'carrier=ZZ',
    '/operator/audit': 'actor=nobody-at-all',
  }
  const query = (name as Record<string, string>)[path] ?? 'q=nobody-at-all'
  const page = await client.page(`${path}?${query}`)
  expect(rowsPart(page)).toContain('Nothing matches')
  expect(rowsPart(page)).toContain(`<a class="button plain" href="${path}">`)
})
