/** How a person wants to be told: read and written in the person's own name. */
import { audit } from '../../db/audit.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { CHOSEN_KINDS, type Delivery, deliveryOf, type MessageKind } from '../../domain/message/kind.ts'
import { USUAL_DIGEST_HOUR } from '../../messages/digest.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'

export type Hours = {
  readonly zone: string
  readonly quietFrom: number | null
  readonly quietTo: number | null
  readonly digestHour: number
  /** `MM-DD`. */
  readonly birthday: string | null
}
export type Choices = {
  readonly deliveries: Readonly<Partial<Record<MessageKind, Delivery>>>
  readonly hours: Hours
}

/** @param zone of the programme, until the person chooses one */
export async function ownChoices(tx: Tx, memberId: string, zone: string): Promise<Choices> {
  const chosen = await tx
    .selectFrom('message_preference')
    .select(['kind', 'delivery'])
    .where(owned('member_id', memberId))
    .execute()
  const setting = await tx
    .selectFrom('message_setting')
    .selectAll()
    .where(owned('member_id', memberId))
    .executeTakeFirst()
  const deliveries = CHOSEN_KINDS.map((kind) => {
    const own = chosen.find((row) => row.kind === kind)?.delivery ?? null
    return [kind, deliveryOf(kind, own)] as const
  })
  return {
    deliveries: Object.fromEntries(deliveries),
    hours: {
      zone: setting?.zone ?? zone,
      quietFrom: setting?.quiet_from ?? null,
      quietTo: setting?.quiet_to ?? null,
      digestHour: setting?.digest_hour ?? USUAL_DIGEST_HOUR,
      birthday: setting?.birthday ?? null,
    },
  }
}

/** The same again changes nothing and leaves no trace; a kind that is left out stays as it was. */
export async function saveChoices(
  tx: Tx,
  c: Ctx,
  zone: string,
  { deliveries, hours }: Choices,
): Promise<void> {
  const { id, name } = member(c)
  const before = await ownChoices(tx, id, zone)
  const changed = CHOSEN_KINDS.filter(
    (kind) => deliveries[kind] !== undefined && deliveries[kind] !== before.deliveries[kind],
  )
  const hoursChanged = JSON.stringify(hours) !== JSON.stringify(before.hours)
  if (changed.length === 0 && !hoursChanged) return
  await writeDeliveries(
    tx,
    id,
    changed.map((kind) => [kind, deliveries[kind] ?? 'mail'] as const),
  )
  const { zone: own, quietFrom, quietTo, digestHour, birthday } = hours
  const row = { zone: own, quiet_from: quietFrom, quiet_to: quietTo, digest_hour: digestHour, birthday }
  await tx
    .insertInto('message_setting')
    .values({ member_id: id, ...row })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(row))
    .execute()
  await audit(tx, {
    actor: { kind: 'member', id, name },
    companyId: null,
    deed: 'member.messages',
    objectKind: 'member',
    objectId: id,
    detail: { kinds: changed.join(', ') },
    at: c.var.now,
  })
}

export async function writeDeliveries(
  tx: Tx,
  memberId: string,
  chosen: readonly (readonly [MessageKind, Delivery])[],
): Promise<void> {
  if (chosen.length === 0) return
  await tx
    .insertInto('message_preference')
    .values(chosen.map(([kind, delivery]) => ({ member_id: memberId, kind, delivery })))
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'kind'])
        .doUpdateSet((row) => ({ delivery: row.ref('excluded.delivery') })),
    )
    .execute()
}
