/** What a company has said to the terms that hold and to those that come. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { inForce, publishedTerms, type TermsHead } from './versions.ts'

export type Said = {
  readonly answer: 'accepted' | 'refused'
  readonly by: string
  readonly at: Date
  readonly reason: string | null
}
export type TermsStanding = TermsHead & {
  readonly holds: boolean
  readonly said: Said | undefined
  /** Whether the acceptance is asked for; not so for what one accepted by taking part at all. */
  readonly asked: boolean
}

/** What holds first, then what comes, in the order of the days. */
export async function termsStanding(tx: Tx, companyId: string, today: Day): Promise<TermsStanding[]> {
  const all = await publishedTerms(tx)
  const holding = inForce(all, today)
  const { rows } = await sql<Said & { versionId: string; isFirst: boolean }>`
    select version.id as "versionId", version.published_by is null as "isFirst", acceptance.answer,
      acceptance.by_name as by, acceptance.answered_at as at, acceptance.reason
    from terms_version as version left join terms_acceptance as acceptance
      on acceptance.version_id = version.id and ${owned('acceptance.company_id', companyId)}
    where version.state = 'published'`.execute(tx)
  const known = new Map(rows.map((row) => [row.versionId, row]))
  return all
    .filter((head) => head.id === holding.id || head.validFrom > today)
    .reverse()
    .map((head) => {
      const row = known.get(head.id)
      const said = row?.answer ? row : undefined
      return {
        ...head,
        holds: head.id === holding.id,
        said,
        asked: !row?.isFirst && said?.answer !== 'accepted',
      }
    })
}
