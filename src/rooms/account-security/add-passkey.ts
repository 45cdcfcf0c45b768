/** A new passkey: the browser makes the pair, the portal keeps the public half; always told by mail. */
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { credentialsOf, handleOf } from '../../web/passkey.ts'
import {
  type Asked,
  CHALLENGE_MINUTES,
  newChallenge,
  relyingParty,
  useChallenge,
} from '../../web/passkey-challenge.ts'
import { challengeIn, readRegistration } from '../../web/passkey-reading.ts'
import { programmeToday } from '../../web/programme.ts'
import { securityMail } from '../../web/security-mail.ts'
import { atGate, log, PLACE, self } from './place.ts'

/** More than anybody has devices. */
export const PASSKEYS_MOST = 20
/** EdDSA, ES256, RS256: what every device knows one of. */
const ALGORITHMS = [-8, -7, -257]
const REFUSED = { refused: 'passkey-refused' } as const

function asked(c: Ctx): Asked {
  const { kind, id } = self(c)
  return { purpose: 'add', plane: kind, personId: id, sessionId: c.var.session?.id ?? '' }
}

/** What the browser needs for making a pair that it finds again by itself and that asks for finger, face or PIN. */
export async function askForNew(c: Ctx) {
  const { id, email, name } = self(c)
  const rpName = (await programmeToday(c))?.name ?? c.var.t.t('common.product')
  return atGate(c, async (tx) =>
    generateRegistrationOptions({
      rpName,
      rpID: relyingParty(c).id,
      userID: handleOf(id),
      userName: email,
      userDisplayName: name,
      challenge: await newChallenge(tx, asked(c), c.var.now),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: await credentialsOf(tx, id),
      supportedAlgorithmIDs: ALGORITHMS,
      timeout: CHALLENGE_MINUTES * 60_000,
    }),
  )
}

/** A second click brings the same pair, and finds it kept. */
export async function addPasskey(c: Ctx, name: string, given: string): Promise<Outcome<null>> {
  const viewer = self(c)
  const answer = readRegistration(given)
  const challenge = answer && challengeIn(answer.response.clientDataJSON)
  if (!answer || !challenge) return REFUSED
  const mail = await securityMail(c)
  return atGate(c, async (tx): Promise<Outcome<null>> => {
    const isFresh = await useChallenge(tx, challenge, asked(c), c.var.now)
    const own = await credentialsOf(tx, viewer.id)
    if (own.some(({ id }) => id === answer.id)) return { ok: null }
    if (!isFresh || own.length >= PASSKEYS_MOST) return REFUSED
    const isKept = await keep(tx, c, name, answer, challenge)
    if (!isKept) return REFUSED
    await mail(tx, viewer, 'keyAdded', { key: name, link: linkTo(c, PLACE[viewer.kind]) })
    await log(tx, c, 'passkey.add')
    return { ok: null }
  })
}

/** @returns false when it was made for another place or challenge, or when somebody has it already */
async function keep(
  tx: Tx,
  c: Ctx,
  name: string,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<boolean> {
  const credential = await verified(c, response, challenge)
  if (!credential) return false
  const viewer = self(c)
  const kept = await tx
    .insertInto('passkey')
    .values({
      id: newId(),
      plane: viewer.kind,
      person_id: viewer.id,
      credential_id: credential.id,
      public_key: credential.publicKey,
      counter: BigInt(credential.counter),
      transports: JSON.stringify(response.response.transports ?? []),
      name,
      added_at: c.var.now,
      used_at: null,
    })
    .onConflict((found) => found.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

async function verified(c: Ctx, response: RegistrationResponseJSON, expectedChallenge: string) {
  const { origin, id } = relyingParty(c)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo?.credential
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown'
    c.var.deps.log.info({ requestId: c.var.requestId, message }, 'a new passkey was not accepted')
    return undefined
  }
}
