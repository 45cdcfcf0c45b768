/** A traveller's word on the sheet of a year. */
import { audit } from '../db/audit.ts'
import { once } from '../db/command.ts'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Outcome } from '../domain/refusal.ts'

export type Word = {
  readonly key: string
  readonly company: { readonly id: string; readonly name: string }
  readonly year: number
  readonly what: 'release' | 'withdraw'
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
}

/** @see docs/payroll-rules.md PS-01, PS-02 */
export function giveWord(tx: Tx, word: Word): Promise<Outcome<null>> {
  const { key, company, year, what, by, at } = word
  const content = JSON.stringify(['payroll', what, company.id, year])
  return once<null>(tx, { actorId: by.id, companyId: null, key, content, at }, async () => {
    const isNew = what === 'release' ? await release(tx, word) : await withdraw(tx, word)
    if (!isNew) return { ok: null }
    await audit(tx, {
      actor: { kind: 'member', ...by },
      companyId: null,
      deed: `payroll.${what}`,
      objectKind: 'company',
      objectId: company.id,
      detail: { year },
      at,
    })
    return { ok: null }
  })
}

/** @returns whether it was not released before */
async function release(tx: Tx, { company, year, by, at }: Word): Promise<boolean> {
  const values = { company_id: company.id, company_name: company.name, member_id: by.id, year }
  const row = await tx
    .insertInto('payroll_release')
    .values({ ...values, released_at: at, withdrawn_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'member_id', 'year'])
        .doUpdateSet({ released_at: at, withdrawn_at: null })
        .where('payroll_release.withdrawn_at', 'is not', null),
    )
    .returning('year')
    .executeTakeFirst()
  return row !== undefined
}

async function withdraw(tx: Tx, { company, year, by, at }: Word): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payroll_release')
    .set({ withdrawn_at: at })
    .where(owned('member_id', by.id))
    .where('company_id', '=', company.id)
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Release = { readonly companyId: string; readonly companyName: string; readonly year: number }

/** What the person has released and not taken back. */
export function releases(tx: Tx, memberId: string): Promise<Release[]> {
  return tx
    .selectFrom('payroll_release')
    .select(['company_id as companyId', 'company_name as companyName', 'year'])
    .where(owned('member_id', memberId))
    .where('withdrawn_at', 'is', null)
    .orderBy('company_name')
    .orderBy('year', 'desc')
    .execute()
}
