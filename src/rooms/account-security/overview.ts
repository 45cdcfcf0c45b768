/** How an account is protected, and where it is open. */
import type { Tx } from '../../db/schema.ts'
import { recoveryCodesLeft } from '../../web/second-factor.ts'
import { IDLE_MINUTES, type Viewer } from '../../web/viewer.ts'
import { type OwnPasskey, passkeysOf } from './passkeys.ts'

export type SignedInDevice = {
  readonly id: string
  readonly browser: string | null
  readonly system: string | null
  readonly startedAt: Date
  readonly seenAt: Date
}
export type Overview = {
  /** Since when the second step is on. */
  readonly stepSince: Date | null
  readonly codesLeft: number
  readonly passkeys: readonly OwnPasskey[]
  readonly devices: readonly SignedInDevice[]
  readonly pending: { readonly address: string; readonly endsAt: Date } | undefined
}

/** More than anybody has; older ones end by themselves. */
const DEVICES_MOST = 50

export async function overviewOf(tx: Tx, viewer: Viewer, now: Date): Promise<Overview> {
  const step = await tx
    .selectFrom('second_factor')
    .select('confirmed_at')
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  const stepSince = step?.confirmed_at ?? null
  return {
    stepSince,
    codesLeft: stepSince === null ? 0 : await recoveryCodesLeft(tx, viewer.id),
    passkeys: await passkeysOf(tx, viewer.id),
    devices: await devicesOf(tx, viewer, now),
    pending: await pendingAddress(tx, viewer, now),
  }
}

/** Only where a page would still open: what has been idle for too long is closed already. */
async function devicesOf(tx: Tx, { kind, id }: Viewer, now: Date): Promise<SignedInDevice[]> {
  return tx
    .selectFrom('session')
    .select(['id', 'browser', 'system', 'started_at as startedAt', 'seen_at as seenAt'])
    .where(`${kind}_id`, '=', id)
    .where('ends_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - IDLE_MINUTES[kind] * 60_000))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(DEVICES_MOST)
    .execute()
}

async function pendingAddress(tx: Tx, { kind, id }: Viewer, now: Date): Promise<Overview['pending']> {
  const row = await tx
    .selectFrom('door_key')
    .select(['new_email as address', 'ends_at as endsAt'])
    .where('person_id', '=', id)
    .where('plane', '=', kind)
    .where('purpose', '=', 'email')
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row?.address ? { address: row.address, endsAt: row.endsAt } : undefined
}
