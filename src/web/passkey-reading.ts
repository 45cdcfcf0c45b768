/** What browsers say in the name of a passkey: read with limits, trusted in nothing. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { decodeAttestationObject, decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers'
import * as v from 'valibot'

const text = (most: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(most))
const credential = { id: text(1_400), rawId: text(1_400), type: v.literal('public-key') }

const Assertion = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: text(4_000),
    authenticatorData: text(4_000),
    signature: text(4_000),
    userHandle: v.optional(text(200)),
  }),
})
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
const Registration = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: text(4_000),
    attestationObject: text(12_000),
    transports: v.optional(v.array(v.picklist(TRANSPORTS)), []),
  }),
})

export function readAssertion(given: string): AuthenticationResponseJSON | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Assertion), given)
  if (!read.success) return undefined
  const { userHandle, ...response } = read.output.response
  return {
    ...read.output,
    response: { ...response, ...(userHandle !== undefined && { userHandle }) },
    clientExtensionResults: {},
  }
}

/** Of a key without a maker's certificates: we ask for none, and following them would lead out of this house. */
export function readRegistration(given: string): RegistrationResponseJSON | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Registration), given)
  if (!read.success || hasCertificates(read.output.response.attestationObject)) return undefined
  return { ...read.output, clientExtensionResults: {} }
}

function hasCertificates(attestation: string): boolean {
  try {
    const read = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
    const format = read.get('fmt')
    return (format !== 'none' && format !== 'packed') || read.get('attStmt').get('x5c') !== undefined
  } catch {
    return true
  }
}

/** The challenge that it says it has signed. */
export function challengeIn(clientData: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientData)
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}
