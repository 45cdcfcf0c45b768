/** Passkeys: a key pair per person and device, of which only the public half is here. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { audit } from '../db/audit.ts'
import type { Tx } from '../db/schema.ts'
import type { Plane } from '../db/tables/security.ts'
import type { Outcome } from '../domain/refusal.ts'
import { activePerson, type Person } from './active-person.ts'
import { linkTo } from './address.ts'
import { PASSKEY_PER_ACCOUNT, takeAttempt } from './attempts.ts'
import type { Ctx } from './env.ts'
import {
  type Asked,
  CHALLENGE_MINUTES,
  newChallenge,
  relyingParty,
  useChallenge,
} from './passkey-challenge.ts'
import { challengeIn, readAssertion } from './passkey-reading.ts'
import type { SendMail } from './security-mail.ts'

const REFUSED = { refused: 'passkey-refused' } as const
const SECURITY_PLACE: Readonly<Record<Plane, string>> = {
  member: '/me/security',
  operator: '/operator/security',
}

export async function hasPasskey(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('passkey')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What the browser needs for asking its keys. Without a person any key of this portal may answer. */
export async function askPasskey(
  tx: Tx,
  c: Ctx,
  asked: Asked,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = asked.personId === undefined ? [] : await credentialsOf(tx, asked.personId)
  return generateAuthenticationOptions({
    rpID: relyingParty(c).id,
    challenge: await newChallenge(tx, asked, c.var.now),
    allowCredentials: known,
    userVerification: 'required',
    timeout: CHALLENGE_MINUTES * 60_000,
  })
}

/** The keys of a person, as browsers are told which ones are meant. */
export async function credentialsOf(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('passkey')
    .select(['credential_id', 'transports'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.credential_id, transports: [...row.transports] as never[] }))
}

/**
 * Whose key has signed the challenge. The challenge is used up by the try, so the same answer never counts again. A key
 * of the other plane is as good as none.
 *
 * @param mail made before the transaction
 */
export async function usePasskey(
  tx: Tx,
  c: Ctx,
  mail: SendMail,
  given: string,
  asked: Asked,
): Promise<Outcome<Person>> {
  const answer = readAssertion(given)
  const challenge = answer && challengeIn(answer.response.clientDataJSON)
  if (!answer || !challenge || !(await useChallenge(tx, challenge, asked, c.var.now))) return REFUSED
  const key = await tx
    .selectFrom('passkey')
    .select(['id', 'person_id', 'credential_id', 'public_key', 'name'])
    .where('credential_id', '=', answer.id)
    .where('plane', '=', asked.plane)
    .executeTakeFirst()
  if (!key || !isOf(key.person_id, answer, asked)) return REFUSED
  if (!(await takeAttempt(tx, PASSKEY_PER_ACCOUNT, `${asked.plane}:${key.person_id}`, c.var.now)))
    return { refused: 'too-many-tries', detail: { minutes: String(PASSKEY_PER_ACCOUNT.minutes) } }
  const person = await activePerson(tx, asked.plane, key.person_id)
  const counter = person && (await signedCounter(c, answer, challenge, key.public_key))
  if (counter === undefined) return REFUSED
  if (await countUp(tx, key.id, counter, c.var.now)) return { ok: person as Person }
  await tellCopied(tx, c, mail, asked.plane, person as Person, key.name)
  return REFUSED
}

/** The person's id is what the device keeps beside the key; at the door nothing else says whom the key is for. */
export function handleOf(personId: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(personId)
}

function isOf(
  personId: string,
  answer: AuthenticationResponseJSON,
  { purpose, personId: meant }: Asked,
): boolean {
  if (meant !== undefined && meant !== personId) return false
  const { userHandle } = answer.response
  if (userHandle === undefined) return purpose !== 'enter'
  return Buffer.from(userHandle, 'base64url').toString() === personId
}

/** @returns the device's count of signatures; undefined when the signature, the place or the purpose is not right */
async function signedCounter(
  c: Ctx,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  publicKey: Uint8Array,
): Promise<number | undefined> {
  const { origin, id } = relyingParty(c)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      // Below every count: the library would judge it before the signature, and anybody could write a number there.
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: -1 },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown'
    c.var.deps.log.info({ requestId: c.var.requestId, message }, 'a passkey was not accepted')
    return undefined
  }
}

/** Most keys that live on several devices count nothing and stay at 0; every other count must grow. */
async function countUp(tx: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const grown = await tx
    .updateTable('passkey')
    .set({ counter: BigInt(counter), used_at: now })
    .where('id', '=', id)
    .where(({ eb, and, or, val }) =>
      or([
        eb('counter', '<', BigInt(counter)),
        and([eb('counter', '=', 0n), eb(val(BigInt(counter)), '=', 0n)]),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return grown !== undefined
}

/** A count that went back means that there are two of a key that should be one. */
async function tellCopied(
  tx: Tx,
  c: Ctx,
  mail: SendMail,
  plane: Plane,
  person: Person,
  key: string,
): Promise<void> {
  await mail(tx, person, 'keyCopied', { key, link: linkTo(c, SECURITY_PLACE[plane]) })
  await audit(tx, {
    actor: { kind: plane, id: person.id, name: person.name },
    companyId: null,
    deed: 'passkey.copied',
    objectKind: plane,
    objectId: person.id,
    at: c.var.now,
  })
}
