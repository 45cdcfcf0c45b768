/** Proves the ledger: every invariant as one query that returns the rows which break it. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../schema.ts'

export type Finding = {
  readonly rule: string
  readonly accountId: string
  readonly row: string
  readonly detail: string
}
export type Verified = {
  readonly accounts: bigint
  readonly entries: bigint
  readonly findings: readonly Finding[]
}

const FINDINGS_MOST = 20

/**
 * V-01 to V-06 of docs/ledger-rules.md, on one snapshot.
 *
 * @param since only accounts that moved since then; all of them when left out
 */
export async function verifyLedger(tx: Tx, since?: Date): Promise<Verified> {
  const moved =
    since === undefined
      ? sql`true`
      : sql`account.id in (select account_id from entry where posted_at >= ${since.toISOString()}::timestamptz)`
  const counted = await sql<{ accounts: bigint; entries: bigint }>`
    select count(*) as accounts, coalesce(sum(version), 0)::bigint as entries from account where ${moved}`.execute(
    tx,
  )
  const findings: Finding[] = []
  for (const check of checks(moved)) {
    const { rows } =
      await sql<Finding>`select rule, account_id::text as "accountId", row, detail from (${check}) as broken
      order by account_id, row limit ${FINDINGS_MOST}`.execute(tx)
    findings.push(...rows)
  }
  return { accounts: counted.rows[0]?.accounts ?? 0n, entries: counted.rows[0]?.entries ?? 0n, findings }
}

function checks(moved: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return [
    sql`select 'V-01 the history has no gap' as rule, account.id as account_id, 'account ' || account.id as row,
        'version ' || account.version || ', entries ' || count(entry.version) || ', newest ' || coalesce(max(entry.version), 0) as detail
      from account left join entry on entry.account_id = account.id where ${moved}
      group by account.id having count(entry.version) <> account.version or coalesce(max(entry.version), 0) <> account.version`,
    sql`select 'V-02 each entry goes on from the one before' as rule, account_id,
        'entry ' || account_id || '/' || version as row,
        'before ' || before || ', amount ' || amount || ', after ' || balance_after as detail
      from (select entry.*, coalesce(lag(entry.balance_after) over (partition by entry.account_id order by entry.version), 0) as before
        from entry join account on account.id = entry.account_id where ${moved}) as chained
      where before + amount <> balance_after`,
    sql`select 'V-03 the balance is the sum of the entries' as rule, account.id as account_id, 'account ' || account.id as row,
        'balance ' || account.balance || ', entries ' || coalesce(sum(entry.amount), 0) as detail
      from account left join entry on entry.account_id = account.id where ${moved}
      group by account.id having account.balance <> coalesce(sum(entry.amount), 0)`,
    sql`select 'V-04 the balance is the sum of the lots' as rule, account.id as account_id, 'account ' || account.id as row,
        'balance ' || account.balance || ', lots ' || coalesce(sum(lot.remaining), 0) as detail
      from account left join lot on lot.account_id = account.id where ${moved}
      group by account.id having account.balance <> coalesce(sum(lot.remaining), 0)`,
    sql`select 'V-05 each lot holds what its entries left in it' as rule, account_id,
        'lot ' || account_id || '/' || expires_on as row, 'holds ' || sum(held) || ', entries say ' || sum(said) as detail
      from (
        select lot.account_id, lot.expires_on, lot.remaining as held, 0 as said from lot
          join account on account.id = lot.account_id where ${moved}
        union all select entry.account_id, entry.expires_on, 0, entry.amount from entry
          join account on account.id = entry.account_id where entry.expires_on is not null and ${moved}
        union all select lot_use.account_id, lot_use.expires_on, 0, lot_use.amount from lot_use
          join account on account.id = lot_use.account_id where ${moved}
      ) as lots group by account_id, expires_on having sum(held) <> sum(said)`,
    sql`select 'V-06 an entry over several lots is the sum of its parts' as rule, entry.account_id,
        'entry ' || entry.account_id || '/' || entry.version as row,
        'amount ' || entry.amount || ', parts ' || coalesce(sum(lot_use.amount), 0) as detail
      from entry join account on account.id = entry.account_id
      left join lot_use on lot_use.account_id = entry.account_id and lot_use.version = entry.version
      where ${moved} group by entry.account_id, entry.version
      having (entry.expires_on is null and entry.amount <> coalesce(sum(lot_use.amount), 0))
        or (entry.expires_on is not null and count(lot_use.version) > 0)`,
    sql`select 'V-07 what is owed is advanced less recovered' as rule, account.id as account_id, 'account ' || account.id as row,
        'owed ' || account.owed || ', entries ' || coalesce(sum(entry.amount), 0) as detail
      from account left join entry on entry.account_id = account.id and entry.kind in ('advance', 'recovery') where ${moved}
      group by account.id having account.owed <> coalesce(sum(entry.amount), 0)`,
    sql`select 'V-08 company and person never mix' as rule, account.id as account_id, 'account ' || account.id as row,
        account.currency || ' of ' || account.owner_id as detail
      from account where ${moved} and ((account.currency = 'points' and exists (select from member where member.id = account.owner_id))
        or (account.currency <> 'points' and exists (select from company where company.id = account.owner_id)))`,
  ]
}
