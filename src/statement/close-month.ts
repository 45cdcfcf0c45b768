/** Closes one month of one company: all of it in one transaction, or nothing. */
import { sql } from 'kysely'
import { audit } from '../db/audit.ts'
import { owned } from '../db/first-wall.ts'
import type { Db, Tx } from '../db/schema.ts'
import { enter, withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { periodText } from './build-statement.ts'
import { documentHash, headText, LINES_A_PART, partText } from './closed-document.ts'
import { type CompanyAccount, companyAccount } from './company-account.ts'
import { dueMonth, statementNumber } from './due-months.ts'
import { splitter } from './splits.ts'
import { type StatementLine, statementLines } from './statement-lines.ts'
import { tellClosed } from './statement-mail.ts'
import { balances, inOrder, type KindSum, lotsAt, type Span, total } from './statement-sums.ts'

export type ClosingWorld = {
  readonly now: Date
  readonly today: Day
  readonly zone: string
  readonly closesOn: number | undefined
  readonly programme: string
  /** Where the portal is reached: links of the mails begin with it. */
  readonly origin: string
}

const ACTOR = { kind: 'job', id: null, name: 'statements' } as const

type Last = { no: number; lastDay: Day; closing: bigint; hash: string }
type Closing = {
  readonly tx: Tx
  readonly company: CompanyAccount & { readonly accountId: string }
  readonly span: Span
  readonly no: number
}

/**
 * The account is locked before anything is read: whatever is posted comes before it and is in the statement, or after
 * it, on a later day.
 *
 * @returns the number of the statement; undefined when nothing is due
 * @throws when the month does not tie with the ledger or with the statement before
 */
export function closeMonth(db: Db, companyId: string, world: ClosingWorld): Promise<string | undefined> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const company = await companyAccount(tx, companyId)
    if (!company?.accountId) return undefined
    const { accountId } = company
    await sql`select id from account where id = ${accountId}::uuid for update`.execute(tx)
    const last = await lastClosed(tx, companyId)
    const started = await startedOn(tx, companyId, accountId)
    const span = started && dueMonth(started, last?.lastDay ?? null, world.today, world.closesOn)
    if (!span) return undefined
    await tx.updateTable('account').set({ closed_until: span.to }).where('id', '=', accountId).execute()
    const no = (last?.no ?? 0) + 1
    const number = await write({ tx, company: { ...company, accountId }, span, no }, last, world)
    await audit(tx, {
      actor: ACTOR,
      companyId,
      deed: 'statement.close',
      objectKind: 'statement',
      objectId: number,
      detail: { period: periodText(span) },
      at: world.now,
    })
    await tellClosed(tx, { companyId, company: company.name, no, number, span }, world)
    return number
  })
}

async function write(closing: Closing, last: Last | undefined, world: ClosingWorld): Promise<string> {
  const { tx, company, span, no } = closing
  const scope = { as: 'company', companyId: company.id } as const
  await enter(tx, scope)
  const { opening, closing: end } = await balances(tx, company.id, company.accountId, span)
  const lapsing = await lotsAt(tx, company.id, company.accountId, span.to)
  if (opening !== (last?.closing ?? 0n))
    throw untied(closing, 'opens with another balance than the one before closed with')
  const added = { ...sums(), split: splitter(), hash: documentHash() }
  let balance = opening
  let after = 0n
  for (let part = 1; ; part += 1) {
    await enter(tx, scope)
    const asked = { ...span, accountId: company.accountId, after, limit: LINES_A_PART, balance }
    const lines = await statementLines(tx, company.id, asked)
    if (lines.length > 0) {
      for (const line of lines) {
        added.add(line)
        added.split.add(line)
      }
      const content = partText(lines)
      added.hash.add(content)
      await enter(tx, { as: 'job' })
      await tx
        .insertInto('closed_statement_part')
        .values({ company_id: company.id, statement_no: no, part, content })
        .execute()
      balance = lines.at(-1)?.balanceAfter ?? balance
      after = lines.at(-1)?.version ?? after
    }
    if (lines.length < LINES_A_PART) break
  }
  if (balance !== end || total(lapsing) !== end) throw untied(closing, 'does not tie with the ledger')
  const number = statementNumber(span.from, no)
  const { entities, centres } = added.split.splits()
  const previousHash = last?.hash ?? null
  const head = headText({
    facts: {
      number,
      company: { id: company.id, name: company.name, corporateId: company.corporateId },
      period: periodText(span),
      ...span,
      isComplete: true,
      slice: {},
      opening,
      closing: end,
      ...added.found(),
      split: entities,
      centres,
      lapsing,
    },
    closedAt: world.now.toISOString(),
    closedOn: todayIn(world.zone, world.now),
    previousHash,
  })
  await enter(tx, { as: 'job' })
  await tx
    .insertInto('closed_statement')
    .values({
      company_id: company.id,
      no,
      number,
      first_day: span.from,
      last_day: span.to,
      opening,
      closing: end,
      lines: added.found().lineCount,
      head,
      hash: added.hash.end(head),
      previous_hash: previousHash,
      closed_at: world.now,
    })
    .execute()
  return number
}

function sums() {
  const kinds = new Map<StatementLine['kind'], KindSum>()
  let cameIn = 0n
  let wentOut = 0n
  let lineCount = 0
  return {
    add({ kind, amount }: StatementLine): void {
      const known = kinds.get(kind) ?? { kind, lines: 0, amount: 0n }
      kinds.set(kind, { kind, lines: known.lines + 1, amount: known.amount + amount })
      if (amount > 0n) cameIn += amount
      else wentOut += amount
      lineCount += 1
    },
    found: () => ({ kinds: inOrder([...kinds.values()]), cameIn, wentOut, lineCount }),
  }
}

function untied({ company, span }: Closing, what: string): Error {
  return new Error(`the statement ${periodText(span)} of ${company.id} ${what}`)
}

async function lastClosed(tx: Tx, companyId: string): Promise<Last | undefined> {
  return tx
    .selectFrom('closed_statement')
    .select(['no', 'last_day as lastDay', 'closing', 'hash'])
    .where(owned('company_id', companyId))
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Joining, or the first entry. */
async function startedOn(tx: Tx, companyId: string, accountId: string): Promise<Day | null> {
  const { rows } = await sql<{ first: Day | null }>`
    select least(company.joined_on, (select min(posted_on) from entry
      where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)})) as first
    from company where ${owned('company.id', companyId)}`.execute(tx)
  return rows[0]?.first ?? null
}
