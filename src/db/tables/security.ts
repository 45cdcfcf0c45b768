/** What protects an account beyond its password. */
import type { Generated } from 'kysely'
import type { Bytes, Json } from '../column-types.ts'

export type Plane = 'member' | 'operator'
export type DoorPurpose = 'second-step' | 'password' | 'email'
export type PasskeyPurpose = 'enter' | 'second-step' | 'prove' | 'add'

export type SecondFactor = {
  person_id: string
  plane: Plane
  sealed_secret: string
  made_at: Date
  confirmed_at: Date | null
  last_step: Generated<bigint>
}

export type RecoveryCode = {
  person_id: string
  code_hash: Bytes
  used_at: Date | null
}

export type DoorKey = {
  token_hash: Bytes
  purpose: DoorPurpose
  plane: Plane
  person_id: string
  new_email: string | null
  made_at: Date
  ends_at: Date
}

export type Passkey = {
  id: string
  plane: Plane
  person_id: string
  credential_id: string
  public_key: Bytes
  counter: bigint
  transports: Json<readonly string[]>
  name: string
  added_at: Date
  used_at: Date | null
}

export type PasskeyChallenge = {
  challenge_hash: Bytes
  purpose: PasskeyPurpose
  plane: Plane
  person_id: string | null
  session_id: string | null
  ends_at: Date
}
