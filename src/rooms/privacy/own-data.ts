/** What the pages say of a person's data: how many rows of what, what would be lost, and who looked. */
import { sql } from 'kysely'
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { PART_NAMES, PARTS, type PartName } from '../../privacy/parts.ts'
import { type Subject, subjectOfMember } from '../../privacy/subject.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'

const privacy = { as: 'privacy' } as const

/** In the name of nobody but the person who is signed in. */
export async function ownData<T>(
  c: Ctx,
  work: (tx: Tx, of: Subject) => Promise<T>,
  options: { readOnly?: boolean } = { readOnly: true },
): Promise<T> {
  return withScope(
    c.var.db,
    privacy,
    async (tx) => {
      const of = await subjectOfMember(tx, member(c).id)
      if (!of) throw new Error('who is signed in is a member')
      return work(tx, of)
    },
    options,
  )
}

export type PartCount = { readonly name: PartName; readonly count: number; readonly goes: boolean }

export async function countParts(tx: Tx, of: Subject): Promise<PartCount[]> {
  const counts = PART_NAMES.map((name) => {
    const { table, rows } = PARTS[name]
    return sql`select ${sql.lit(name)} as name, count(*)::integer as count from ${sql.table(table)} where ${rows(of)}`
  })
  const { rows } = await sql<{
    name: PartName
    count: number
  }>`${sql.join(counts, sql` union all `)}`.execute(tx)
  return PART_NAMES.flatMap((name) => {
    const count = rows.find((row) => row.name === name)?.count ?? 0
    return count === 0 ? [] : [{ name, count, goes: PARTS[name].erased === 'row' }]
  })
}

export type AtStake = { readonly miles: bigint; readonly status: bigint }

export async function atStake(tx: Tx, { memberId }: Subject): Promise<AtStake> {
  const rows = await tx
    .selectFrom('account')
    .select(['currency', 'balance'])
    .where('owner_id', '=', memberId ?? '00000000-0000-0000-0000-000000000000')
    .execute()
  const of = (currency: 'miles' | 'status') => rows.find((row) => row.currency === currency)?.balance ?? 0n
  return { miles: of('miles'), status: of('status') }
}

export type Look = { readonly at: Date; readonly deed: string; readonly kind: string }
/** Deeds that are nothing but a look. */
const LOOKS = ['claim.read', 'claim.proof-read', 'number.read', 'mail.read', 'support.read', 'member.find']
const LOOKS_MOST = 100

/** Looks of the programme's staff at what is the person's, the newest first; all of them are in the export. */
export async function looksAt(tx: Tx, of: Subject): Promise<Look[]> {
  const { rows } = await sql<Look>`select at, deed, object_kind as kind from audit
    where ${PARTS.audit.rows(of)} and actor_kind = 'operator' and deed = any(${LOOKS}::text[])
    order by at desc, id desc limit ${LOOKS_MOST}`.execute(tx)
  return rows
}

/** That data was taken away is a deed like any other. */
export async function auditExport(tx: Tx, c: Ctx, format: 'json' | 'zip', rows: number): Promise<void> {
  const { id, name } = member(c)
  await audit(tx, {
    actor: { kind: 'member', id, name },
    companyId: null,
    deed: 'member.export',
    objectKind: 'member',
    objectId: id,
    detail: { format, rows },
    at: c.var.now,
  })
}
