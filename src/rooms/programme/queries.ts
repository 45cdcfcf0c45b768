/** Published versions and the change that is on its way. */
import type { Tx } from '../../db/schema.ts'
import type { ProgrammeDraft } from '../../db/tables/flights.ts'
import type { Day } from '../../domain/day.ts'

export type VersionRow = {
  readonly number: number
  readonly validFrom: Day
  readonly publishedAt: Date
  readonly publishedBy: string
}

const VERSIONS_MOST = 200

export async function versionRows(tx: Tx): Promise<VersionRow[]> {
  return tx
    .selectFrom('programme_version')
    .select([
      'number',
      'valid_from as validFrom',
      'published_at as publishedAt',
      'published_by as publishedBy',
    ])
    .orderBy('number', 'desc')
    .limit(VERSIONS_MOST)
    .execute()
}

export async function versionDocument(tx: Tx, number: number): Promise<unknown> {
  const row = await tx
    .selectFrom('programme_version')
    .select('document')
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.document
}

export type DraftRow = {
  readonly id: string
  readonly name: string
  readonly state: ProgrammeDraft['state']
  readonly validFrom: Day | null
  readonly madeBy: string
  readonly madeById: string
  readonly madeAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly number: number | null
}

/** The one change that waits, if there is one. */
export async function waitingDraft(tx: Tx): Promise<DraftRow | undefined> {
  return drafts(tx).where('draft.state', 'in', ['draft', 'asked']).executeTakeFirst()
}

export async function draftById(tx: Tx, id: string): Promise<(DraftRow & { document: unknown }) | undefined> {
  return drafts(tx).select('draft.document').where('draft.id', '=', id).executeTakeFirst()
}

function drafts(tx: Tx) {
  return tx
    .selectFrom('programme_draft as draft')
    .innerJoin('operator as maker', 'maker.id', 'draft.made_by')
    .leftJoin('operator as decider', 'decider.id', 'draft.decided_by')
    .select(['draft.id', 'draft.name', 'draft.state', 'draft.valid_from as validFrom', 'draft.number'])
    .select(['maker.name as madeBy', 'maker.id as madeById', 'draft.made_at as madeAt'])
    .select(['decider.name as decidedBy', 'draft.decided_at as decidedAt'])
}
