/** Writes a version of the terms and publishes it. What is published is never changed again. */
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { OperatorViewer } from '../../web/viewer.ts'
import type { Draft } from './draft-form.ts'

export type By = { readonly operator: OperatorViewer; readonly key: string; readonly at: Date }
type Id = { readonly id: string }

export function addDraft(tx: Tx, draft: Draft, by: By): Promise<Outcome<Id>> {
  return once(tx, commandOf(by, ['terms.draft', draft]), async () => {
    const id = newId()
    await tx
      .insertInto('terms_version')
      .values({
        id,
        ...columnsOf(draft),
        state: 'draft',
        valid_from: null,
        origin: null,
        drafted_by: by.operator.id,
        drafted_at: by.at,
        published_by: null,
        published_at: null,
      })
      .execute()
    await note(tx, by, 'terms.draft', id, { version: draft.label })
    return { ok: { id } }
  })
}

/** @returns undefined when there is no such version */
export async function changeDraft(
  tx: Tx,
  { id, revision, draft }: { id: string; revision: number; draft: Draft },
  by: By,
): Promise<Outcome<Id> | undefined> {
  const before = await locked(tx, id)
  if (!before) return undefined
  return once(tx, commandOf(by, ['terms.change', id, draft]), async () => {
    if (before.state !== 'draft' || before.revision !== revision) return { refused: 'draft-changed' }
    await tx
      .updateTable('terms_version')
      .set({ ...columnsOf(draft), revision: revision + 1, drafted_by: by.operator.id, drafted_at: by.at })
      .where('id', '=', id)
      .execute()
    await note(tx, by, 'terms.change-draft', id, { version: draft.label })
    return { ok: { id } }
  })
}

export function discardDraft(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  by: By,
): Promise<Outcome<null>> {
  return once<null>(tx, commandOf(by, ['terms.discard', id]), async () => {
    const before = await locked(tx, id)
    // Whoever throws it away has read what is thrown away.
    if (before?.state !== 'draft' || before.revision !== revision) return { refused: 'draft-changed' }
    await tx.deleteFrom('terms_version').where('id', '=', id).execute()
    await note(tx, by, 'terms.discard-draft', id, { version: before.label })
    return { ok: null }
  })
}

type Publication = {
  readonly id: string
  readonly revision: number
  readonly validFrom: Day
  /** Where the links of the notices lead to. */
  readonly origin: string
}

/** The notices are the job's: there may be thousands. */
export async function publishDraft(
  tx: Tx,
  { id, revision, validFrom, origin }: Publication,
  by: By,
): Promise<Outcome<Id> | undefined> {
  const before = await locked(tx, id)
  if (!before) return undefined
  return once(tx, commandOf(by, ['terms.publish', id, validFrom]), async () => {
    // Whoever publishes has read what is published.
    if (before.state !== 'draft' || before.revision !== revision) return { refused: 'draft-changed' }
    await tx
      .updateTable('terms_version')
      .set({
        state: 'published',
        valid_from: validFrom,
        origin,
        published_by: by.operator.id,
        published_at: by.at,
      })
      .where('id', '=', id)
      .execute()
    await note(tx, by, 'terms.publish', id, { version: before.label, validFrom })
    return { ok: { id } }
  })
}

function columnsOf({ label, texts, changes }: Draft) {
  return { label, texts: JSON.stringify(texts), changes: JSON.stringify(changes) }
}

function locked(tx: Tx, id: string) {
  return tx
    .selectFrom('terms_version')
    .select(['label', 'state', 'revision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

function commandOf({ operator, key, at }: By, content: unknown) {
  return { actorId: operator.id, companyId: null, key, content: JSON.stringify(content), at }
}

function note(tx: Tx, by: By, deed: DeedName, id: string, detail: Readonly<Record<string, string>>) {
  const actor = { kind: 'operator', id: by.operator.id, name: by.operator.name } as const
  return audit(tx, { actor, companyId: null, deed, objectKind: 'terms', objectId: id, detail, at: by.at })
}
