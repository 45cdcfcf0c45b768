/** The demo's partner with its counter. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Honours } from '../db/tables/partners.ts'
import type { Day } from '../domain/day.ts'
import type { PartnerViewer } from '../web/partner-session.ts'
import { hashOf } from '../web/secrets.ts'
import { DEMO_OPERATORS, DEMO_PARTNER } from './people.ts'

const HONOURS: Honours = { kinds: ['lounge', 'gift-card'], awards: [] }

/** The partner with its first counter, made when there is none. @param since the day on which it became one */
export async function demoPartner(db: Db, since: Day): Promise<PartnerViewer | undefined> {
  const { name, country, key } = DEMO_PARTNER
  const known = await withScope(db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('partner')
      .innerJoin('partner_key as key', 'key.partner_id', 'partner.id')
      .select(['partner.id', 'key.id as keyId'])
      .where('partner.name', '=', name)
      .orderBy('key.made_at')
      .executeTakeFirst(),
  )
  if (known) return { ...known, name, honours: HONOURS }
  return withScope(db, { as: 'ops' }, async (tx) => {
    const operator = await tx
      .selectFrom('operator')
      .select('id')
      .where('email', '=', DEMO_OPERATORS[1]?.email ?? '')
      .executeTakeFirst()
    if (!operator) return undefined
    const made = { made_by: operator.id, made_at: new Date(`${since}T08:00:00Z`) }
    const [id, keyId] = [newId(), newId()]
    await tx
      .insertInto('partner')
      .values({ id, name, country, honours: JSON.stringify(HONOURS), ...made })
      .execute()
    const row = { id: keyId, partner_id: id, label: 'Terminal 1', key_hash: hashOf(key), ...made }
    await tx
      .insertInto('partner_key')
      .values({ ...row, revoked_by: null, revoked_at: null })
      .execute()
    return { id, keyId, name, honours: HONOURS }
  })
}
