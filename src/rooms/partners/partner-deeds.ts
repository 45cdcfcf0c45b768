/** Partners are added and changed; their keys are made, shown once, and revoked. */
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Honours } from '../../db/tables/partners.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type PartnerGiven = {
  readonly key: string
  readonly name: string
  readonly country: string
  readonly honours: Honours
}

export function addPartner(
  tx: Tx,
  by: OperatorViewer,
  { key, ...given }: PartnerGiven,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const content = JSON.stringify(['partner.add', given])
  return once(tx, { actorId: by.id, companyId: null, key, content, at }, async () => {
    if (await isKnown(tx, given.name)) return { refused: 'partner-known' }
    const id = newId()
    const row = { id, ...given, honours: JSON.stringify(given.honours), made_by: by.id, made_at: at }
    await tx.insertInto('partner').values(row).execute()
    await audit(tx, deed(by, 'partner.add', id, { name: given.name }, at))
    return { ok: { id } }
  })
}

/** @returns undefined when there is no such partner */
export async function changePartner(
  tx: Tx,
  by: OperatorViewer,
  id: string,
  { key, ...given }: PartnerGiven,
  at: Date,
): Promise<Outcome<null> | undefined> {
  const before = await tx
    .selectFrom('partner')
    .select('name')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return undefined
  const content = JSON.stringify(['partner.change', id, given])
  return once(tx, { actorId: by.id, companyId: null, key, content, at }, async () => {
    if (await isKnown(tx, given.name, id)) return { refused: 'partner-known' }
    await tx
      .updateTable('partner')
      .set({ ...given, honours: JSON.stringify(given.honours) })
      .where('id', '=', id)
      .execute()
    await audit(tx, deed(by, 'partner.change', id, { name: given.name }, at))
    return { ok: null }
  })
}

async function isKnown(tx: Tx, name: string, besides?: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('partner')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .execute()
  return rows.some((row) => row.id !== besides)
}

/** @returns the key itself, this once; a form that is sent again makes no second one */
export async function makeKey(
  tx: Tx,
  by: OperatorViewer,
  asked: { key: string; partnerId: string; label: string },
  at: Date,
): Promise<Outcome<string>> {
  const made = newToken()
  const { key, partnerId, label } = asked
  const content = JSON.stringify(['partner.make-key', partnerId, label])
  const command = { actorId: by.id, companyId: null, key, content, at }
  let isFirst = false
  const outcome = await once(tx, command, async () => {
    isFirst = true
    const row = {
      id: newId(),
      partner_id: partnerId,
      label,
      key_hash: hashOf(made),
      made_by: by.id,
      made_at: at,
    }
    await tx
      .insertInto('partner_key')
      .values({ ...row, revoked_by: null, revoked_at: null })
      .execute()
    await audit(tx, deed(by, 'partner.make-key', partnerId, { accessKey: label }, at))
    return { ok: null }
  })
  if ('refused' in outcome) return outcome
  return isFirst ? { ok: made } : { refused: 'key-reused' }
}

/** A session that was opened with it is out at its next request. @returns whether there is such a key */
export async function revokeKey(
  tx: Tx,
  by: OperatorViewer,
  partnerId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const own = tx.selectFrom('partner_key').where('id', '=', id).where('partner_id', '=', partnerId)
  const revoked = await tx
    .updateTable('partner_key')
    .set({ revoked_by: by.id, revoked_at: at })
    .where('id', '=', id)
    .where('partner_id', '=', partnerId)
    .where('revoked_at', 'is', null)
    .returning('label')
    .executeTakeFirst()
  if (revoked) await audit(tx, deed(by, 'partner.revoke-key', partnerId, { accessKey: revoked.label }, at))
  return revoked !== undefined || (await own.select('id').executeTakeFirst()) !== undefined
}

/**
 * A partner is open as long as one of its keys works: closing it revokes them all. Twice is once.
 *
 * @returns false when there is no such partner
 * @see docs/programme-rules.md V-08
 */
export async function closePartner(tx: Tx, by: OperatorViewer, id: string, at: Date): Promise<boolean> {
  const known = await tx
    .selectFrom('partner')
    .select('name')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!known) return false
  const revoked = await tx
    .updateTable('partner_key')
    .set({ revoked_by: by.id, revoked_at: at })
    .where('partner_id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('label')
    .execute()
  if (revoked.length === 0) return true
  const accessKey = revoked.map(({ label }) => label).join(', ')
  await audit(tx, deed(by, 'partner.close', id, { name: known.name, accessKey }, at))
  return true
}

function deed(
  by: OperatorViewer,
  name: DeedName,
  id: string,
  detail: Readonly<Record<string, string>>,
  at: Date,
) {
  const actor = { kind: 'operator', id: by.id, name: by.name } as const
  return { actor, companyId: null, deed: name, objectKind: 'partner', objectId: id, detail, at }
}
