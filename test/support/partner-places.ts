/** A partner that took a voucher, and its counter. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { atCounter } from '../rooms/partner-given.ts'
import type { Client } from './client.ts'
import { NOW, type Portal } from './portal.ts'

export type PartnerPlaces = {
  readonly partner: string
  /** Whose closing closes no counter that is needed. */
  readonly spare: string
  /** Revoked, so that it can be revoked again and again. */
  readonly partnerKey: string
  readonly use: string
  /** Of another partner. */
  readonly foreignUse: string
  readonly counter: () => Promise<Client>
}

/** @param companyId has at least two open vouchers */
export async function addPartnerPlaces(
  portal: Portal,
  operator: Client,
  companyId: string,
): Promise<PartnerPlaces> {
  const own = await addPartner(operator, 'Counter of all')
  const other = await addPartner(operator, 'Counter of others')
  const page = await operator.page(`/operator/partners/${own.id}`)
  const partnerKey = /keys\/([0-9a-f-]{36})\/revoke/.exec(page)?.[1] ?? ''
  await operator.post(`/operator/partners/${own.id}/keys`, { key: newId(), label: 'Second' })
  await operator.post(`/operator/partners/${own.id}/keys/${partnerKey}/revoke`)
  const again = await operator.post(`/operator/partners/${own.id}/keys`, { key: newId(), label: 'Third' })
  const key = keyIn(await again.text())
  const uses = await addUses(portal, companyId, [own.id, other.id])
  return {
    partner: own.id,
    spare: other.id,
    partnerKey,
    use: uses[0] ?? '',
    foreignUse: uses[1] ?? '',
    counter: () => atCounter(portal, key),
  }
}

function keyIn(text: string): string {
  return /<code dir="ltr">([\w-]{40,})<\/code>/.exec(text)?.[1] ?? ''
}

async function addPartner(operator: Client, name: string): Promise<{ id: string }> {
  const fields = { key: newId(), name, country: 'DE', 'kind-lounge': 'yes' }
  const added = await operator.post('/operator/partners', fields)
  const path = added.headers.get('Location') ?? ''
  if (added.status !== 303) throw new Error(`no partner: ${added.status}`)
  await operator.post(`${path}/keys`, { key: newId(), label: 'First' })
  return { id: path.split('/').at(-1) ?? '' }
}

/** Long ago, so that nothing can be undone. */
function addUses(portal: Portal, companyId: string, partners: readonly string[]): Promise<string[]> {
  return withScope(portal.db, { as: 'backup' }, async (tx) => {
    const vouchers = await tx
      .selectFrom('voucher')
      .select(['id', 'ends', 'name'])
      .where('company_id', '=', companyId)
      .orderBy('id')
      .limit(partners.length)
      .execute()
    const keys = await tx.selectFrom('partner_key').select(['id', 'partner_id']).execute()
    const rows = vouchers.map(({ id, ends, name }, at) => ({
      company_id: companyId,
      id: newId(),
      voucher_id: id,
      partner_id: partners[at] ?? '',
      key_id: keys.find((key) => key.partner_id === partners[at])?.id ?? '',
      turn: 1,
      at: new Date(NOW.getTime() - 86_400_000),
      name,
      ends,
      currency: null,
      amount_minor: null,
      undoes: null,
    }))
    await tx.insertInto('voucher_use').values(rows).execute()
    return rows.map(({ id }) => id)
  })
}
