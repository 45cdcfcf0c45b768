/** Who is signed in proves once more who they are: by password, by a code where the second step is on, or by a passkey. */
import { HTTPException } from 'hono/http-exception'
import { audit } from '../db/audit.ts'
import type { Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Outcome } from '../domain/refusal.ts'
import { CODE_PER_ACCOUNT, SIGN_IN_PER_ACCOUNT, takeAttempt } from './attempts.ts'
import type { Ctx } from './env.ts'
import { usePasskey } from './passkey.ts'
import type { Asked } from './passkey-challenge.ts'
import { hasSecondStep, isAppCode, useCode } from './second-factor.ts'
import { isPassword } from './secrets.ts'
import { securityMail } from './security-mail.ts'
import { ownHash } from './session.ts'
import type { Viewer } from './viewer.ts'

const gate = { as: 'gate' } as const

/** `password` may be a code as well: both are typed into the same field. */
export type Proof = { readonly password: string } | { readonly passkey: string }

export async function proveSelf(c: Ctx, viewer: Viewer, proof: Proof): Promise<Outcome<null>> {
  const byPasskey = 'passkey' in proof
  const outcome = byPasskey
    ? await checkKey(c, viewer, proof.passkey)
    : await check(c, viewer, proof.password)
  if ('refused' in outcome) return outcome
  await withScope(c.var.db, gate, (tx) => remember(tx, c, viewer, byPasskey ? { proof: 'passkey' } : {}))
  return outcome
}

/** The challenge was made for this very session. */
export function provedBy(c: Ctx, { kind, id }: Viewer): Asked {
  if (!c.var.session) throw new HTTPException(401)
  return { purpose: 'prove', plane: kind, personId: id, sessionId: c.var.session.id }
}

async function checkKey(c: Ctx, viewer: Viewer, given: string): Promise<Outcome<null>> {
  const mail = await securityMail(c)
  const used = await withScope(c.var.db, gate, (tx) => usePasskey(tx, c, mail, given, provedBy(c, viewer)))
  return 'refused' in used ? used : { ok: null }
}

async function check(c: Ctx, viewer: Viewer, given: string): Promise<Outcome<null>> {
  const byCode = isAppCode(given)
  const budget = byCode ? CODE_PER_ACCOUNT : SIGN_IN_PER_ACCOUNT
  const who = `${viewer.kind}:${byCode ? viewer.id : viewer.email.toLowerCase()}`
  const found = await withScope(c.var.db, gate, async (tx) => {
    if (!(await takeAttempt(tx, budget, who, c.var.now))) return 'too-many'
    if (byCode && (await hasSecondStep(tx, viewer.id)))
      return (await useCode(tx, c, viewer.id, given, 'in use')) ? 'proved' : 'wrong'
    return passwordHash(tx, viewer)
  })
  if (found === 'too-many') return { refused: 'too-many-tries', detail: { minutes: String(budget.minutes) } }
  if (found === 'proved') return { ok: null }
  // Outside of any transaction: it takes a third of a second of a core.
  const isRight = typeof found === 'object' && (await isPassword(given, found.hash))
  return isRight ? { ok: null } : { refused: 'wrong-password' }
}

async function passwordHash(tx: Tx, { kind, id }: Viewer): Promise<{ hash: string | null }> {
  const row = await tx.selectFrom(kind).select('password_hash').where('id', '=', id).executeTakeFirst()
  return { hash: row?.password_hash ?? null }
}

type Detail = Readonly<Record<string, string>>

async function remember(tx: Tx, c: Ctx, { kind, id, name }: Viewer, detail: Detail): Promise<void> {
  const hash = ownHash(c, kind)
  if (!hash) return
  await tx.updateTable('session').set({ proved_at: c.var.now }).where('token_hash', '=', hash).execute()
  const actor = { kind, id, name } as const
  await audit(tx, {
    actor,
    companyId: null,
    deed: 'session.prove',
    objectKind: kind,
    objectId: id,
    detail,
    at: c.var.now,
  })
}
