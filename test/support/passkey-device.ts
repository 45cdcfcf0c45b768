/** A device with a passkey, in software: real keys, real CBOR, and whatever a dishonest one would say instead. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON as Creation,
  PublicKeyCredentialRequestOptionsJSON as Request,
} from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { ORIGIN } from './portal.ts'

const FLAG = { present: 0x01, verified: 0x04, withKey: 0x40 } as const

/** What an honest device takes from the page it is on, and another one may twist. */
export type Twist = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly userHandle?: string
  readonly counter?: number
  /** Nobody was asked for finger, face or PIN. */
  readonly unverified?: boolean
}

export class Device {
  readonly credentialId = randomBytes(32).toString('base64url')
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  #counter = 0
  #userHandle = ''

  /** As `navigator.credentials.create` answers, in JSON. */
  create(options: Creation, twist: Twist = {}): string {
    this.#userHandle = options.user.id
    const client = clientData('webauthn.create', twist.challenge ?? options.challenge, twist.origin)
    const flags = FLAG.present | FLAG.withKey | (twist.unverified ? 0 : FLAG.verified)
    const id = Buffer.from(this.credentialId, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = Buffer.concat([
      authenticatorData(twist.rpId ?? options.rp.id ?? '', flags, this.#counter),
      Buffer.alloc(16),
      length,
      id,
      this.#publicKey(),
    ])
    const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** As `navigator.credentials.get` answers, in JSON. */
  get(options: Request, twist: Twist = {}): string {
    this.#counter = twist.counter ?? this.#counter + 1
    const client = clientData('webauthn.get', twist.challenge ?? options.challenge, twist.origin)
    const flags = FLAG.present | (twist.unverified ? 0 : FLAG.verified)
    const data = authenticatorData(twist.rpId ?? options.rpId ?? '', flags, this.#counter)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
      userHandle: twist.userHandle ?? this.#userHandle,
    })
  }

  #answer(response: Readonly<Record<string, unknown>>): string {
    const id = this.credentialId
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }

  /** COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1). */
  #publicKey(): Uint8Array {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    return isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    )
  }
}

function clientData(type: string, challenge: string, origin = ORIGIN): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function authenticatorData(rpId: string, flags: number, counter: number): Buffer {
  const tail = Buffer.alloc(5)
  tail.writeUInt8(flags)
  tail.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), tail])
}
