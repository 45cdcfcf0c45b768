/** Whether what was kept is what was closed, and still what the ledger says (S-07). */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { documentHash, headOf, linesOf } from './closed-document.ts'
import { companyAccount } from './company-account.ts'
import { closedPart } from './read-closed.ts'
import type { StatementLine } from './statement-lines.ts'

export const FLAWS = ['number', 'hash', 'chain', 'sums', 'ledger'] as const
export type Flaw = (typeof FLAWS)[number]
export type Verdict = { readonly flaws: readonly Flaw[] }

type Row = {
  no: number
  number: string
  firstDay: Day
  lastDay: Day
  opening: bigint
  closing: bigint
  lines: number
  head: string
  hash: string
  previousHash: string | null
  beforeHash: string | null
  beforeClosing: bigint | null
  beforeLastDay: Day | null
}

/** @returns undefined when the company has no such statement */
export async function checkClosed(tx: Tx, companyId: string, no: number): Promise<Verdict | undefined> {
  const row = await rowOf(tx, companyId, no)
  if (!row) return undefined
  const kept = await readThrough(tx, companyId, row)
  const found: Readonly<Record<Flaw, boolean>> = {
    number: headOf(row.head).facts.number !== row.number,
    hash: kept.hash !== row.hash,
    chain: isUnchained(row),
    sums: kept.balance !== row.closing || kept.lines !== row.lines || !saysTheSame(row),
    ledger: !kept.isBooked,
  }
  return { flaws: FLAWS.filter((flaw) => found[flaw]) }
}

/** Part by part: the kept lines beside the entries of the ledger. */
async function readThrough(tx: Tx, companyId: string, row: Row) {
  const account = await companyAccount(tx, companyId)
  const ledger = { companyId, accountId: account?.accountId ?? companyId, row }
  const hash = documentHash()
  const sum = { balance: row.opening, lines: 0, after: 0n, isBooked: true }
  for (let part = 1; ; part += 1) {
    const content = await closedPart(tx, companyId, row.no, part)
    if (content === undefined) break
    hash.add(content)
    const kept = linesOf(content)
    const booked = await entriesAfter(tx, ledger, sum.after, kept.length)
    sum.isBooked &&= kept.every((line, at) => isSame(line, booked[at]))
    sum.balance += kept.reduce((all, { amount }) => all + amount, 0n)
    sum.lines += kept.length
    sum.after = kept.at(-1)?.version ?? sum.after
  }
  const more = await entriesAfter(tx, ledger, sum.after, 1)
  return { ...sum, isBooked: sum.isBooked && more.length === 0, hash: hash.end(row.head) }
}

function isUnchained(row: Row): boolean {
  const { previousHash } = headOf(row.head)
  if (row.previousHash !== row.beforeHash || previousHash !== row.previousHash) return true
  return row.no > 1 && (row.beforeClosing !== row.opening || followsNot(row))
}

function followsNot({ firstDay, beforeLastDay }: Row): boolean {
  return beforeLastDay === null || Date.parse(firstDay) - Date.parse(beforeLastDay) !== 86_400_000
}

function saysTheSame(row: Row): boolean {
  const { facts } = headOf(row.head)
  const lapsing = facts.lapsing.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    facts.opening === row.opening &&
    facts.closing === row.closing &&
    facts.lineCount === row.lines &&
    facts.from === row.firstDay &&
    facts.to === row.lastDay &&
    facts.opening + facts.cameIn + facts.wentOut === facts.closing &&
    lapsing === facts.closing
  )
}

type Entry = Pick<StatementLine, 'version' | 'postedOn' | 'kind' | 'subjectId' | 'amount' | 'expiresOn'>

function isSame(line: StatementLine, entry: Entry | undefined): boolean {
  return (
    entry !== undefined &&
    line.version === entry.version &&
    line.postedOn === entry.postedOn &&
    line.kind === entry.kind &&
    line.subjectId === entry.subjectId &&
    line.amount === entry.amount &&
    line.expiresOn === entry.expiresOn
  )
}

type Ledger = { readonly companyId: string; readonly accountId: string; readonly row: Row }

async function entriesAfter(
  tx: Tx,
  { companyId, accountId, row: { firstDay, lastDay } }: Ledger,
  after: bigint,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select version, posted_on as "postedOn", kind, subject_id as "subjectId", amount, expires_on as "expiresOn"
    from entry where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)}
      and posted_on between ${firstDay}::date and ${lastDay}::date and version > ${after}
    order by version limit ${limit}`.execute(tx)
  return rows
}

async function rowOf(tx: Tx, companyId: string, no: number): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select one.no, one.number, one.first_day as "firstDay", one.last_day as "lastDay", one.opening, one.closing,
      one.lines, one.head, one.hash, one.previous_hash as "previousHash", before.hash as "beforeHash",
      before.closing as "beforeClosing", before.last_day as "beforeLastDay"
    from closed_statement as one
    left join closed_statement as before on before.company_id = one.company_id and before.no = one.no - 1
    where ${owned('one.company_id', companyId)} and one.no = ${no}`.execute(tx)
  return rows[0]
}
