/** Redemptions a second beside the least that any ledger does: one update and one insert in a transaction. */
import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { addDays } from '../../src/domain/day.ts'
import { airports } from '../../src/places/airports.ts'
import { publishedVersions } from '../../src/programme/published.ts'
import { type OrderWorld, redeem } from '../../src/rooms/awards/redeem.ts'
import { median } from './report.ts'
import type { BenchServer } from './server.ts'
import { NOW, TODAY } from './world.ts'

export type RedeemFigures = {
  readonly clients: number
  readonly perSecond: number
  readonly plainPerSecond: number
  readonly ratio: number
}

const ROUNDS = 3
const ROUND_MS = 2_000
const PLAIN_ROWS = 100_000
/** Both airports lie in Europe. */
const PRICE = 9_000n

type Seat = { readonly companyId: string; readonly memberId: string; readonly membershipId: string }

export async function benchRedeem(
  server: BenchServer,
  database: string,
  clientCounts: readonly number[],
): Promise<{ figures: RedeemFigures[]; statements: number }> {
  const db = server.open(database, Math.max(...clientCounts))
  const world = { versions: await withScope(db, { as: 'job' }, publishedVersions), places: airports }
  const seats = await seatsOf(server, database)
  await makePlain(db)
  const statements = await statementsOf(() => redeemOnce(db, world, seats))
  const figures: RedeemFigures[] = []
  for (const clients of clientCounts) {
    const plain = await plainClients(server.urlOf(database, 'owner'), clients)
    const rounds: { ours: number; plain: number }[] = []
    await loop(clients, ROUND_MS / 4, () => redeemOnce(db, world, seats))
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        ours: await loop(clients, ROUND_MS, () => redeemOnce(db, world, seats)),
        plain: await loop(clients, ROUND_MS, (index) => plainOnce(plain[index])),
      })
    }
    await Promise.all(plain.map((client) => client.end()))
    figures.push({
      clients,
      perSecond: median(rounds.map((round) => round.ours)),
      plainPerSecond: median(rounds.map((round) => round.plain)),
      ratio: median(rounds.map((round) => round.ours / round.plain)),
    })
  }
  await db.destroy()
  return { figures, statements }
}

/** @returns how often `work` was done a second */
async function loop(
  clients: number,
  forMs: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  const started = performance.now()
  let done = 0
  const one = async (client: number) => {
    while (performance.now() - started < forMs) {
      await work(client)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  return (done / (performance.now() - started)) * 1_000
}

async function redeemOnce(db: Db, world: OrderWorld, seats: readonly Seat[]): Promise<void> {
  const seat = seats[Math.floor(Math.random() * seats.length)]
  if (!seat) throw new Error('nobody may order')
  const outcome = await redeem(
    db,
    {
      key: crypto.randomUUID(),
      companyId: seat.companyId,
      by: { id: seat.memberId, name: 'Bench', membershipId: seat.membershipId },
      request: {
        kind: 'flight',
        awardId: 'flight-2024',
        cabin: 'economy',
        origin: 'ATH',
        destination: 'FRA',
        travelsOn: addDays(TODAY, 30),
        passengerId: seat.membershipId,
      },
      price: PRICE,
      now: NOW,
      today: TODAY,
      mail: () => ({
        recipient: 'bench@company.example',
        language: 'en',
        subject: 'Ordered',
        body: 'Ordered',
      }),
    },
    world,
  )
  if ('refused' in outcome) throw new Error(`an order was refused: ${outcome.refused}`)
}

async function seatsOf(server: BenchServer, database: string): Promise<Seat[]> {
  const db = server.open(database, 1, 'super')
  const rows = await db
    .selectFrom('membership')
    .select(['company_id as companyId', 'member_id as memberId', 'id as membershipId'])
    .where('role', '=', 'travel-manager')
    .execute()
  await db.destroy()
  return rows.map((row) => ({ ...row, memberId: row.memberId ?? '' }))
}

async function makePlain(db: Db): Promise<void> {
  await sql`create table plain_account (id integer primary key, balance bigint not null)`.execute(db)
  await sql`create table plain_history (account_id integer not null, amount bigint not null, at timestamptz not null)`.execute(
    db,
  )
  await sql`insert into plain_account select no, 0 from generate_series(1, ${sql.lit(PLAIN_ROWS)}) as no`.execute(
    db,
  )
}

async function plainClients(url: string, count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  return clients
}

async function plainOnce(client: pg.Client | undefined): Promise<void> {
  const id = 1 + Math.floor(Math.random() * PLAIN_ROWS)
  await client?.query('begin')
  await client?.query('update plain_account set balance = balance + $1 where id = $2', [1, id])
  await client?.query('insert into plain_history (account_id, amount, at) values ($1, $2, now())', [id, 1])
  await client?.query('commit')
}

/** Counts what goes over the wire, begin and commit included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await work() // connects, and reads what is read once
  const wire = pg.Query.prototype as { submit: (connection: pg.Connection) => void }
  const submit = wire.submit
  let count = 0
  wire.submit = function (connection) {
    count += 1
    return submit.call(this, connection)
  }
  try {
    await work()
  } finally {
    wire.submit = submit
  }
  return count
}
