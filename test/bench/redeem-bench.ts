/** Redemptions a second beside what `pgbench -N` does: an update, a select and an insert in a transaction. */
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
const WARM_MS = 3_000
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
    // Plans are settled after five runs on each connection, and the machine code of a hot function later still.
    await loop(clients, WARM_MS, () => redeemOnce(db, world, seats))
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
      role: 'travel-manager',
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

/** As `pgbench --initialize` at scale 1. */
async function makePlain(db: Db): Promise<void> {
  await sql`create table plain_account (aid integer primary key, bid integer, abalance integer, filler char(84))`.execute(
    db,
  )
  await sql`create table plain_history (tid integer, bid integer, aid integer, delta integer, mtime timestamp, filler char(22))`.execute(
    db,
  )
  await sql`insert into plain_account select no, 1, 0, '' from generate_series(1, ${sql.lit(PLAIN_ROWS)}) as no`.execute(
    db,
  )
}

async function plainClients(url: string, count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  return clients
}

/** The five statements of `pgbench -N`, from this process and over connections like ours. */
async function plainOnce(client: pg.Client | undefined): Promise<void> {
  const aid = 1 + Math.floor(Math.random() * PLAIN_ROWS)
  const tid = 1 + Math.floor(Math.random() * 10)
  const delta = Math.floor(Math.random() * 10_001) - 5_000
  await client?.query('begin')
  await client?.query('update plain_account set abalance = abalance + $1 where aid = $2', [delta, aid])
  await client?.query('select abalance from plain_account where aid = $1', [aid])
  await client?.query(
    'insert into plain_history (tid, bid, aid, delta, mtime) values ($1, $2, $3, $4, current_timestamp)',
    [tid, 1, aid, delta],
  )
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
