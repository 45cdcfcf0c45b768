/** A change of the programme on its way: kept, asked for, published by another person, or dropped. */
import { audit, type Deed } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { loadProgramme } from '../../programme/load.ts'
import { publish } from '../../programme/published.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type By = { readonly operator: OperatorViewer; readonly at: Date; readonly today: Day }

/** One change at a time: a second one waits until the first is decided. */
export async function keepDraft(
  tx: Tx,
  draft: { name: string; document: unknown },
  by: By,
): Promise<Outcome<{ id: string }>> {
  const waiting = await tx
    .selectFrom('programme_draft')
    .select('id')
    .where('state', 'in', ['draft', 'asked'])
    .executeTakeFirst()
  if (waiting) return { refused: 'change-waiting' }
  const id = newId()
  await tx
    .insertInto('programme_draft')
    .values({
      id,
      document: JSON.stringify(draft.document),
      name: draft.name,
      state: 'draft',
      valid_from: null,
      made_by: by.operator.id,
      made_at: by.at,
      decided_by: null,
      decided_at: null,
      number: null,
    })
    .execute()
  await audit(tx, deed(by, 'programme.draft', id, { name: draft.name }))
  return { ok: { id } }
}

/** Whether two drafts were kept at the same moment: the database let only one of them in. */
export function isSecondDraft(error: unknown): boolean {
  return violated(error) === 'programme_draft_waiting'
}

/** @returns undefined when there is no such draft */
export async function askDraft(
  tx: Tx,
  id: string,
  validFrom: Day,
  by: By,
): Promise<Outcome<null> | undefined> {
  const draft = await lockDraft(tx, id)
  if (!draft) return undefined
  if (draft.state === 'asked' && draft.valid_from === validFrom) return { ok: null }
  if (draft.state !== 'draft') return { refused: 'already-decided' }
  if (draft.made_by !== by.operator.id) return { refused: 'not-allowed' }
  if (validFrom < by.today) return { refused: 'day-passed' }
  await tx
    .updateTable('programme_draft')
    .set({ state: 'asked', valid_from: validFrom })
    .where('id', '=', id)
    .execute()
  await audit(tx, deed(by, 'programme.ask', id, { validFrom }))
  return { ok: null }
}

export async function withdrawDraft(tx: Tx, id: string, by: By): Promise<Outcome<null> | undefined> {
  const draft = await lockDraft(tx, id)
  if (!draft) return undefined
  if (draft.state === 'withdrawn') return { ok: null }
  if (draft.state !== 'draft' && draft.state !== 'asked') return { refused: 'already-decided' }
  await close(tx, id, 'withdrawn', by)
  await audit(tx, deed(by, 'programme.withdraw', id, {}))
  return { ok: null }
}

export async function declineDraft(tx: Tx, id: string, by: By): Promise<Outcome<null> | undefined> {
  const draft = await lockDraft(tx, id)
  if (!draft) return undefined
  if (draft.state !== 'asked') return { refused: 'already-decided' }
  if (draft.made_by === by.operator.id) return { refused: 'same-person' }
  await close(tx, id, 'declined', by)
  await audit(tx, deed(by, 'programme.decline', id, {}))
  return { ok: null }
}

/** A version never reaches back: a draft whose day went by while it waited has to be asked for again. */
export async function publishDraft(tx: Tx, id: string, by: By): Promise<Outcome<null> | undefined> {
  const draft = await lockDraft(tx, id)
  if (!draft) return undefined
  if (draft.state !== 'asked' || draft.valid_from === null) return { refused: 'already-decided' }
  if (draft.made_by === by.operator.id) return { refused: 'same-person' }
  if (draft.valid_from < by.today) return { refused: 'day-passed' }
  const loaded = loadProgramme(draft.document)
  if (!('ok' in loaded)) throw new Error(`a draft no longer fits the schema: ${loaded.errors[0]?.path}`)
  const number = await publish(tx, {
    document: draft.document,
    validFrom: draft.valid_from,
    by: by.operator.name,
    at: by.at,
  })
  await close(tx, id, 'published', by, number)
  await audit(tx, deed(by, 'programme.publish', id, { number, validFrom: draft.valid_from }))
  return { ok: null }
}

function lockDraft(tx: Tx, id: string) {
  return tx.selectFrom('programme_draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

async function close(
  tx: Tx,
  id: string,
  state: 'published' | 'declined' | 'withdrawn',
  by: By,
  number: number | null = null,
): Promise<void> {
  await tx
    .updateTable('programme_draft')
    .set({ state, decided_by: by.operator.id, decided_at: by.at, number })
    .where('id', '=', id)
    .execute()
}

function deed(by: By, name: DeedName, id: string, detail: NonNullable<Deed['detail']>): Deed {
  const actor = { kind: 'operator', id: by.operator.id, name: by.operator.name } as const
  return { actor, companyId: null, deed: name, objectKind: 'programme', objectId: id, detail, at: by.at }
}
