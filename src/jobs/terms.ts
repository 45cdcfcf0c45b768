/** What follows from terms to come: notices ahead, and on the day the end of the companies that refused them. */
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { publishedVersions } from '../programme/published.ts'
import { close } from '../rooms/companies/close.ts'
import { type NoticeWorld, sendNotices } from '../terms/notices.ts'

const ACTOR = { kind: 'job', id: null, name: 'terms' } as const

/** May be stopped anywhere and run by several processes at once: each notice leaves once, each company is closed once. */
export async function runTerms(db: Db, now: Date): Promise<void> {
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', now)
  const holding = versions.find(({ validFrom }) => validFrom <= today) ?? versions.at(-1)
  const world = { programme: holding?.programme.name ?? 'Tandem', now, today }
  while (await sendNotices(db, world));
  for (const refusal of await refusalsDue(db, today)) {
    await withScope(db, { as: 'ops' }, (tx) => closeRefusing(tx, refusal, world))
  }
}

type Refused = {
  readonly companyId: string
  readonly versionId: string
  readonly label: string
}

function refusalsDue(db: Db, today: Day): Promise<Refused[]> {
  return withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('terms_acceptance')
      .innerJoin('terms_version', 'terms_version.id', 'terms_acceptance.version_id')
      .innerJoin('company', 'company.id', 'terms_acceptance.company_id')
      .select(['company.id as companyId', 'terms_version.id as versionId', 'terms_version.label'])
      .where('terms_acceptance.answer', '=', 'refused')
      .where('terms_acceptance.carried_out_at', 'is', null)
      .where('terms_version.valid_from', '<=', today)
      .where('company.state', '=', 'active')
      .execute(),
  )
}

/** The refusal's row is taken first: whoever takes it back at this moment comes before or too late, never in between. */
async function closeRefusing(
  tx: Tx,
  { companyId, versionId, label }: Refused,
  { programme, now, today }: NoticeWorld,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('terms_acceptance')
    .set({ carried_out_at: now })
    .where('company_id', '=', companyId)
    .where('version_id', '=', versionId)
    .where('answer', '=', 'refused')
    .where('carried_out_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await close(tx, companyId, (t) => t.t('terms.closed', { version: label }), {
    by: ACTOR,
    programme,
    now,
    today,
  })
}
