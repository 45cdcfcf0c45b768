/** The versions as the operator sees them, and what companies have said to each. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { TermsVersion } from '../../db/tables/terms.ts'
import type { Day } from '../../domain/day.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'
import type { Draft } from './draft-form.ts'

export const ANSWERS = ['accepted', 'refused', 'none'] as const
export type CompanyAnswer = (typeof ANSWERS)[number]

export type VersionRow = Pick<TermsVersion, 'id' | 'label' | 'state'> & {
  readonly validFrom: Day | null
  readonly stage: 'draft' | 'comes' | 'holds' | 'past'
  readonly counts: Readonly<Partial<Record<CompanyAnswer, number>>>
}
export type OneVersion = VersionRow &
  Draft & {
    readonly revision: number
    readonly draftedBy: string | null
    readonly draftedAt: Date
    readonly publishedBy: string | null
    readonly publishedAt: Date | null
  }

/** The version in force: what came before it is asked of nobody any more. */
const holding = (today: Day) => sql`(select max(valid_from) from terms_version
  where state = 'published' and valid_from <= ${today}::date)`

/**
 * What each company says to a version. The terms that the portal came with were accepted by applying; versions that are
 * past have the answers that there are, for whoever joined later was never asked.
 */
function answers(version: RawBuilder<unknown>, today: Day) {
  return sql`select company.id, company.applied_at as at, company.name, company.state, version.id as "versionId",
      coalesce(acceptance.answer, case when version.published_by is null then 'accepted' else 'none' end) as answer,
      acceptance.answered_at as "answeredAt", acceptance.reason
    from company cross join terms_version as version
    left join terms_acceptance as acceptance
      on acceptance.company_id = company.id and acceptance.version_id = version.id
    where version.state = 'published' and ${version} and company.state in ('active', 'closed')
      and (acceptance.answer is not null or (company.state = 'active' and version.valid_from >= ${holding(today)}))`
}

/** Drafts first, then the newest day. */
export async function versionRows(tx: Tx, today: Day): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version.id, version.label, version.state, version.valid_from as "validFrom",
      ${stage(today)} as stage, coalesce(counted.counts, '{}') as counts
    from terms_version as version left join (
      select "versionId", jsonb_object_agg(answer, companies) as counts from (
        select "versionId", answer, count(*) as companies from (${answers(sql`true`, today)}) as said group by 1, 2
      ) as by_answer group by 1
    ) as counted on counted."versionId" = version.id
    order by version.valid_from desc nulls first, version.drafted_at desc`.execute(tx)
  return rows
}

function stage(today: Day) {
  return sql`case when version.state = 'draft' then 'draft' when version.valid_from > ${today}::date then 'comes'
    when version.valid_from = ${holding(today)} then 'holds' else 'past' end`
}

export async function oneVersion(tx: Tx, id: string, today: Day): Promise<OneVersion | undefined> {
  const { rows } = await sql<Omit<OneVersion, 'counts'>>`
    select version.id, version.label, version.state, version.valid_from as "validFrom", ${stage(today)} as stage,
      version.texts, version.changes, version.revision, drafter.name as "draftedBy", version.drafted_at as "draftedAt",
      publisher.name as "publishedBy", version.published_at as "publishedAt"
    from terms_version as version left join operator as drafter on drafter.id = version.drafted_by
      left join operator as publisher on publisher.id = version.published_by
    where version.id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const all = await versionRows(tx, today)
  return { ...row, counts: all.find((each) => each.id === id)?.counts ?? {} }
}

export type AnswerFilter = {
  /** The label of a version; the newest that is published when left out. */
  readonly version: string | undefined
  readonly answer: CompanyAnswer | undefined
  readonly q: string | undefined
}
export type AnswerLine = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly state: 'active' | 'closed'
  readonly answer: CompanyAnswer
  readonly answeredAt: Date | null
  readonly reason: string | null
}

/** @param labels of the versions that are published */
export function answerFilter(labels: readonly string[]) {
  return ({ version, answer, q }: Readonly<Record<string, string>>): AnswerFilter => ({
    version: labels.find((label) => label === version),
    answer: ANSWERS.find((each) => each === answer),
    q: q?.trim().slice(0, 100) || undefined,
  })
}

/** Rows are `AnswerLine`. */
export function answerList({ answer, q }: AnswerFilter, versionId: string, today: Day): TimedList {
  const conditions = [sql<boolean>`true`]
  if (answer) conditions.push(sql<boolean>`said.answer = ${answer}`)
  if (q) conditions.push(sql<boolean>`said.name ilike ${anywhere(q)}`)
  const source = sql`select * from (${answers(sql`version.id = ${versionId}::uuid`, today)}) as said
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}
