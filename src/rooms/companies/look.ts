/** Names and addresses of who signs or asks for a company are personal: who looked is kept. */
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import type { Ctx } from '../../web/env.ts'
import { operator } from '../../web/guard.ts'

export function logLook(tx: Tx, c: Ctx, id: string): Promise<void> {
  const { id: actorId, name } = operator(c)
  return audit(tx, {
    actor: { kind: 'operator', id: actorId, name },
    companyId: id,
    deed: 'company.look',
    objectKind: 'company',
    objectId: id,
    at: c.var.now,
  })
}
