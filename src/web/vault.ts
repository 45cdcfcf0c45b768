/** Secrets that must be read again are sealed before they are stored: who copies the database cannot open them. */
import { hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'

const keys = new Map<string, Uint8Array>()

/** One key per use, so that no two uses of SECRET can be played against each other. */
function keyOf(secret: string): Uint8Array {
  const known = keys.get(secret)
  if (known) return known
  const key = new Uint8Array(hkdfSync('sha256', secret, 'tandem', 'second factor, version 1', 32))
  keys.set(secret, key)
  return key
}

/** @param owner whose it is: sealed in, so that a row copied to somebody else opens nothing */
export function seal(secret: string, owner: string, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', sub: owner })
    .encrypt(keyOf(secret))
}

/** @throws when it was sealed with another secret, for another owner, or was changed since */
export async function unseal(secret: string, owner: string, sealed: string): Promise<string> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, keyOf(secret), {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  })
  if (protectedHeader['sub'] !== owner) throw new Error('sealed for somebody else')
  return new TextDecoder().decode(plaintext)
}
