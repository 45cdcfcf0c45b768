/** Jobs that recur: one row each, leased by whoever is free, so that several processes do each of them once. */
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'

export type Job = {
  readonly name: string
  readonly everyMs: number
  readonly leaseMs: number
  readonly run: () => Promise<void>
}

/** @returns whether the job was due and was run here; its failure is kept in its row, not thrown */
export async function runIfDue(db: Db, job: Job, clock: () => Date): Promise<boolean> {
  const now = clock()
  const leased = await withScope(db, { as: 'job' }, async (tx) => {
    await tx
      .insertInto('job')
      .values({ name: job.name, due_at: now })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const taken = await tx
      .updateTable('job')
      .set({ leased_until: new Date(now.getTime() + job.leaseMs) })
      .where('name', '=', job.name)
      .where('due_at', '<=', now)
      .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<', now)]))
      .returning('name')
      .executeTakeFirst()
    return taken !== undefined
  })
  if (!leased) return false
  const error = await job.run().then(
    () => null,
    (fault: unknown) => (fault instanceof Error ? fault.message : 'unknown fault'),
  )
  const done = clock()
  await withScope(db, { as: 'job' }, (tx) =>
    tx
      .updateTable('job')
      .set({
        leased_until: null,
        due_at: new Date(done.getTime() + job.everyMs),
        last_error: error,
        last_ok_at: error === null ? done : sql`last_ok_at`,
      })
      .where('name', '=', job.name)
      .execute(),
  )
  return true
}
