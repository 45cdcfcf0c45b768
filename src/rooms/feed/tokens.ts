/** Keys of sending systems: only their hash is kept, and a revoked one opens nothing with its next request. */
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Ctx } from '../../web/env.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type TokenRow = {
  readonly id: string
  readonly name: string
  readonly by: string
  readonly at: Date
  readonly revokedAt: Date | null
}

export async function tokens(tx: Tx): Promise<TokenRow[]> {
  return tx
    .selectFrom('feed_token as token')
    .innerJoin('operator', 'operator.id', 'token.created_by')
    .select([
      'token.id',
      'token.name',
      'operator.name as by',
      'token.created_at as at',
      'token.revoked_at as revokedAt',
    ])
    .orderBy('token.created_at', 'desc')
    .limit(200)
    .execute()
}

/** @returns the key itself, this once; a form that is sent again makes no second one */
export async function makeToken(
  tx: Tx,
  by: OperatorViewer,
  asked: { key: string; name: string },
  at: Date,
): Promise<{ ok: string } | { refused: 'key-reused' }> {
  const token = newToken()
  const id = newId()
  const first = await tx
    .insertInto('command')
    .values({
      actor_id: by.id,
      key: asked.key,
      company_id: null,
      request_hash: 'feed',
      outcome: JSON.stringify({ id }),
      at,
    })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!first) return { refused: 'key-reused' }
  await tx
    .insertInto('feed_token')
    .values({
      id,
      name: asked.name,
      token_hash: hashOf(token),
      created_by: by.id,
      created_at: at,
      revoked_by: null,
      revoked_at: null,
    })
    .execute()
  await audit(tx, deed(by, 'feed.make', id, asked.name, at))
  return { ok: token }
}

/** @returns whether there is such a key */
export async function revokeToken(tx: Tx, by: OperatorViewer, id: string, at: Date): Promise<boolean> {
  const revoked = await tx
    .updateTable('feed_token')
    .set({ revoked_by: by.id, revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  if (revoked) await audit(tx, deed(by, 'feed.revoke', id, revoked.name, at))
  if (revoked) return true
  const known = await tx.selectFrom('feed_token').select('id').where('id', '=', id).executeTakeFirst()
  return known !== undefined
}

/** Who sends: the holder of a key that works. */
export async function sender(c: Ctx): Promise<{ id: string; name: string } | undefined> {
  const [, token] = /^Bearer ([\w-]{20,200})$/.exec(c.req.header('Authorization') ?? '') ?? []
  if (token === undefined) return undefined
  return withScope(c.var.db, { as: 'gate' }, (tx) =>
    tx
      .selectFrom('feed_token')
      .select(['id', 'name'])
      .where('token_hash', '=', hashOf(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
}

function deed(by: OperatorViewer, name: DeedName, id: string, of: string, at: Date) {
  const actor = { kind: 'operator', id: by.id, name: by.name } as const
  return { actor, companyId: null, deed: name, objectKind: 'feed', objectId: id, detail: { name: of }, at }
}
