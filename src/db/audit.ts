/** Who did what. Written in the deed's own transaction, never changed. */
import type { DeedName } from './deeds.ts'
import { newId } from './new-id.ts'
import type { Tx } from './schema.ts'

export type Actor = {
  readonly kind: 'member' | 'operator' | 'job' | 'visitor' | 'partner'
  readonly id: string | null
  readonly name: string
}

export type Deed = {
  readonly actor: Actor
  readonly companyId: string | null
  readonly deed: DeedName
  readonly objectKind: string
  readonly objectId: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  readonly at: Date
}

export function audit(tx: Tx, deed: Deed): Promise<void> {
  return auditAll(tx, [deed])
}

/** Many deeds in one statement. */
export async function auditAll(tx: Tx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  await tx
    .insertInto('audit')
    .values(
      deeds.map((deed) => ({
        id: newId(),
        at: deed.at,
        actor_kind: deed.actor.kind,
        actor_id: deed.actor.id,
        actor_name: deed.actor.name,
        company_id: deed.companyId,
        deed: deed.deed,
        object_kind: deed.objectKind,
        object_id: deed.objectId,
        detail: JSON.stringify(deed.detail ?? {}),
      })),
    )
    .execute()
}
