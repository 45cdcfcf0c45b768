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
  const account = await companyAccount(tx, companyId)
  const flaws = new Set<Flaw>()
  const head = headOf(row.head)
  const hash = documentHash()
  let balance = row.opening
  let lines = 0
  let after = 0n
  for (let part = 1; ; part += 1) {
    const content = await closedPart(tx, companyId, no, part)
    if (content === undefined) break
    hash.add(content)
    const kept = linesOf(content)
    const booked = await entriesAfter(tx, companyId, account?.accountId ?? companyId, row, after, kept.length)
    if (!kept.every((line, at) => isSame(line, booked[at]))) flaws.add('ledger')
    balance += kept.reduce((sum, { amount }) => sum + amount, 0n)
    lines += kept.length
    after = kept.at(-1)?.version ?? after
  }
  const more = await entriesAfter(tx, companyId, account?.accountId ?? companyId, row, after, 1)
  if (more.length > 0) flaws.add('ledger')
  if (hash.end(row.head) !== row.hash) flaws.add('hash')
  if (row.previousHash !== row.beforeHash || head.previousHash !== row.previousHash) flaws.add('chain')
  if (row.no > 1 && (row.beforeClosing !== row.opening || followsNot(row))) flaws.add('chain')
  if (balance !== row.closing || lines !== row.lines || !saysTheSame(row, head.facts)) flaws.add('sums')
  if (head.facts.number !== row.number) flaws.add('number')
  return { flaws: FLAWS.filter((flaw) => flaws.has(flaw)) }
}

function followsNot({ firstDay, beforeLastDay }: Row): boolean {
  return beforeLastDay === null || Date.parse(firstDay) - Date.parse(beforeLastDay) !== 86_400_000
}

function saysTheSame(row: Row, facts: ReturnType<typeof headOf>['facts']): boolean {
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

async function entriesAfter(
  tx: Tx,
  companyId: string,
  accountId: string,
  { firstDay, lastDay }: Row,
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
