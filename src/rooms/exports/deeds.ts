/** What a company sets about its exports: once for each form, told in the audit trail. */
import { audit, type Deed } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Datev, OwnColumn } from '../../exports/setting.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'

/** What was changed, for the audit trail. */
export type Written = { readonly kind: 'export-preset' | 'export-setting'; readonly id: string }

type Asked = {
  readonly key: string
  readonly content: string
  readonly deed: DeedName
  readonly detail: NonNullable<Deed['detail']>
}

export function written(
  tx: Tx,
  c: Ctx,
  { key, content, deed, detail }: Asked,
  work: () => Promise<Outcome<Written>>,
): Promise<Outcome<Written>> {
  const { id: companyId } = seat(c)
  const { id, name } = member(c)
  const command = { actorId: id, companyId, key, content: `${deed} ${content}`, at: c.var.now }
  return once<Written>(tx, command, async () => {
    const outcome = await work()
    if ('refused' in outcome) return outcome
    await audit(tx, {
      actor: { kind: 'member', id, name },
      companyId,
      deed,
      objectKind: outcome.ok.kind,
      objectId: outcome.ok.id,
      detail,
      at: c.var.now,
    })
    return outcome
  })
}

export type Change =
  | { readonly travellers: 'names' | 'pseudonyms' }
  | { readonly columns: readonly OwnColumn[] }
  | { readonly rateCents: bigint }
  | { readonly datev: Datev }

const KEY_BYTES = 32

/** The row is made by the first change, with the key of the company's pseudonyms, which stays for good. */
export function changeSetting(tx: Tx, c: Ctx, key: string, change: Change): Promise<Outcome<Written>> {
  const { id: companyId } = seat(c)
  const { deed, detail, row } = told(change)
  const content = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return written(tx, c, { key, content, deed, detail }, async () => {
    const set = { ...row, changed_at: c.var.now }
    await tx
      .insertInto('export_setting')
      .values({
        company_id: companyId,
        pseudonym_key: crypto.getRandomValues(new Uint8Array(KEY_BYTES)),
        ...set,
      })
      .onConflict((conflict) => conflict.column('company_id').doUpdateSet(set))
      .execute()
    return { ok: { kind: 'export-setting', id: companyId } }
  })
}

function told(change: Change) {
  if ('travellers' in change) {
    const { travellers } = change
    return { deed: 'export.travellers', detail: { to: travellers }, row: { travellers } } as const
  }
  if ('columns' in change) {
    const detail = { columns: change.columns.map(({ column }) => column).join(' ') }
    return { deed: 'export.columns', detail, row: { columns: JSON.stringify(change.columns) } } as const
  }
  if ('rateCents' in change) {
    const detail = {
      amount: `${change.rateCents / 100n}.${String(change.rateCents % 100n).padStart(2, '0')} EUR`,
    }
    return { deed: 'export.rate', detail, row: { rate_cents: change.rateCents } } as const
  }
  const { consultant, client, account, contra } = change.datev
  const detail = { consultant, client, account, contra }
  return { deed: 'export.datev', detail, row: { datev: JSON.stringify(change.datev) } } as const
}
