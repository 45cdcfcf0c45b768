/** The second step at sign-in: codes of an authenticator app, each of them once, and recovery codes. */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '../db/schema.ts'
import type { Plane } from '../db/tables/security.ts'
import type { Ctx } from './env.ts'
import { hashOf } from './secrets.ts'
import { seal, unseal } from './vault.ts'

const PERIOD_MS = 30_000
const SECRET_BYTES = 20
const RECOVERY_CODES = 10
/** Without I, L, O and U: nobody mistakes one for a digit, and no word comes out. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS_EACH = 16

type Whose = { readonly plane: Plane; readonly id: string }
type Proof = 'code' | 'recovery'

export async function hasSecondStep(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('second_factor')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Begins to set it up, or begins again. One that is in use stays: it has to be turned off first. */
export async function beginSecondStep(tx: Tx, c: Ctx, whose: Whose): Promise<boolean> {
  if (await hasSecondStep(tx, whose.id)) return false
  const secret = new Secret({ size: SECRET_BYTES }).base32
  await tx.deleteFrom('second_factor').where('person_id', '=', whose.id).execute()
  await tx
    .insertInto('second_factor')
    .values({
      person_id: whose.id,
      plane: whose.plane,
      sealed_secret: await seal(c.var.deps.secret, whose.id, secret),
      made_at: c.var.now,
    })
    .execute()
  return true
}

/** The secret while it is being set up; once it counts, no page shows it again. */
export async function secretToScan(tx: Tx, c: Ctx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('second_factor')
    .select('sealed_secret')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return row && opened(c, personId, row.sealed_secret)
}

/** What the app reads from the picture. */
export function scanAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret) }).toString()
}

/** @returns the recovery codes, to be shown once; undefined when the code is not right */
export async function confirmSecondStep(
  tx: Tx,
  c: Ctx,
  personId: string,
  code: string,
): Promise<readonly string[] | undefined> {
  if (!(await useCode(tx, c, personId, code, 'being set up'))) return undefined
  await tx
    .updateTable('second_factor')
    .set({ confirmed_at: c.var.now })
    .where('person_id', '=', personId)
    .execute()
  return newRecoveryCodes(tx, personId)
}

export async function dropSecondStep(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('second_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .returning('person_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Those before open nothing any more. */
export async function newRecoveryCodes(tx: Tx, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, freshCode)
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashOf(bare(code)), used_at: null })))
    .execute()
  return codes
}

export async function recoveryCodesLeft(tx: Tx, personId: string): Promise<number> {
  const { left } = await tx
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

/** @returns which of the two it was; undefined when it is neither, or was used before */
export async function prove(tx: Tx, c: Ctx, personId: string, given: string): Promise<Proof | undefined> {
  if (isAppCode(given)) return (await useCode(tx, c, personId, given, 'in use')) ? 'code' : undefined
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: c.var.now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashOf(bare(given)))
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return used ? 'recovery' : undefined
}

export function isAppCode(given: string): boolean {
  return /^\d{6}$/.test(given.replaceAll(/\s/g, ''))
}

/** The step is moved on by the same statement that checks it, so of two who bring one code at once one is refused. */
export async function useCode(
  tx: Tx,
  c: Ctx,
  personId: string,
  given: string,
  state: 'in use' | 'being set up',
): Promise<boolean> {
  const row = await tx
    .selectFrom('second_factor')
    .select('sealed_secret')
    .where('person_id', '=', personId)
    .where('confirmed_at', state === 'in use' ? 'is not' : 'is', null)
    .executeTakeFirst()
  if (!row) return false
  const secret = await opened(c, personId, row.sealed_secret)
  if (secret === undefined) return false
  const timestamp = c.var.now.getTime()
  const token = given.replaceAll(/\s/g, '')
  const delta = new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token, timestamp, window: 1 })
  if (delta === null) return false
  const step = BigInt(Math.floor(timestamp / PERIOD_MS) + delta)
  const moved = await tx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .returning('person_id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Sealed with a SECRET that was changed since: codes no longer work, recovery codes still do. */
async function opened(c: Ctx, personId: string, sealed: string): Promise<string | undefined> {
  return unseal(c.var.deps.secret, personId, sealed).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : 'unknown'
    c.var.deps.log.error({ requestId: c.var.requestId, message }, 'a second step cannot be read')
    return undefined
  })
}

/** `4K7M-9QXW-2HBC-ZT3D`: 80 bits. */
function freshCode(): string {
  const signs = [...randomBytes(SIGNS_EACH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}

function bare(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
