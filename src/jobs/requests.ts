/** Requests for awards that nobody decides. */
import { escalateRequests, lapseRequests } from '../approvals/overdue.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { todayIn } from '../domain/today.ts'
import { publishedVersions } from '../programme/published.ts'

/** May be stopped anywhere and run by several processes at once: each step is taken once and told once. */
export async function runRequests(db: Db, now: Date): Promise<void> {
  const versions = await withScope(db, { as: 'job' }, publishedVersions)
  const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', now)
  while (await lapseRequests(db, today, now));
  while (await escalateRequests(db, today, now));
}
