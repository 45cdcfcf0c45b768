/** Links by which a reader ends mails without signing in: signed, not guessed, and good for as long as SECRET is. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { MESSAGE_KINDS, type MessageKind } from '../domain/message/kind.ts'

export type StopAsk = { readonly memberId: string; readonly kind: MessageKind }

const ID_HEX = 32

/** @see docs/message-rules.md M-09 */
export function stopToken(secret: string, { memberId, kind }: StopAsk): string {
  const payload = `${memberId.replaceAll('-', '')}${kind}`
  return `${Buffer.from(payload).toString('base64url')}.${signature(secret, payload).toString('base64url')}`
}

/** @returns undefined when we have not made it */
export function readStopToken(secret: string, token: string): StopAsk | undefined {
  const [text = '', signed = ''] = token.split('.')
  const payload = Buffer.from(text, 'base64url').toString()
  const [given, expected] = [Buffer.from(signed, 'base64url'), signature(secret, payload)]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const kind = MESSAGE_KINDS.find((name) => name === payload.slice(ID_HEX))
  if (kind === undefined) return undefined
  const memberId = payload.slice(0, ID_HEX).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { memberId, kind }
}

/** A key of its own, so that no other use of SECRET can be played against this one. */
function signature(secret: string, payload: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, 'tandem', 'end of mails, version 1', 32))
  return createHmac('sha256', key).update(payload).digest()
}
