/** A boarding pass as a file: what it is is read from its first bytes, never from its name. */
import type { ClaimProof } from '../db/tables/claims.ts'
import type { Ctx } from '../web/env.ts'
import { typeable } from '../web/forms.ts'

export const PROOF_BYTES_MOST = 5 * 1024 * 1024
const NAME_MOST = 100

export type ProofFile = {
  readonly name: string
  readonly kind: ClaimProof['kind']
  readonly content: Uint8Array
}

const BEGINNINGS: readonly { kind: ClaimProof['kind']; bytes: readonly number[] }[] = [
  { kind: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

export type ProofFault = 'claims.proof.none' | 'claims.proof.tooLarge' | 'claims.proof.notKind'

export async function proofFile(c: Ctx): Promise<{ ok: ProofFile } | { fault: ProofFault }> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>)
  const file = form['file']
  if (!(file instanceof File) || file.size === 0) return { fault: 'claims.proof.none' }
  if (file.size > PROOF_BYTES_MOST) return { fault: 'claims.proof.tooLarge' }
  const content = new Uint8Array(await file.arrayBuffer())
  const kind = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte))?.kind
  if (!kind) return { fault: 'claims.proof.notKind' }
  return { ok: { name: typeable(file.name).trim().slice(0, NAME_MOST) || 'proof', kind, content } }
}

const ENDINGS: Readonly<Record<ClaimProof['kind'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Never shown by the browser as a page of ours: saved, and taken for nothing else. */
export function proofAnswer(c: Ctx, proof: { id: string; kind: ClaimProof['kind']; content: Uint8Array }) {
  c.header('Content-Type', proof.kind)
  c.header('Content-Disposition', `attachment; filename="proof-${proof.id.slice(-8)}.${ENDINGS[proof.kind]}"`)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(proof.content))
}
