/** What a load balancer and an operator ask: database, migrations, jobs, the ledger's last check. */
import { Hono } from 'hono'
import { pendingMigrations } from '../../db/migrate.ts'
import { withScope } from '../../db/scope.ts'
import type { AppEnv } from '../../web/env.ts'

export const health = new Hono<AppEnv>()

health.get('/', async (c) => {
  c.header('Cache-Control', 'no-store')
  try {
    const pending = await pendingMigrations(c.var.db)
    const state = await withScope(c.var.db, { as: 'gate' }, async (tx) => ({
      check: await tx
        .selectFrom('ledger_check')
        .selectAll()
        .orderBy('checked_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      jobs: await tx.selectFrom('job').select(['name', 'last_ok_at', 'last_error']).orderBy('name').execute(),
    }))
    const ok = pending.length === 0
    return c.json(
      {
        ok,
        database: 'up',
        migrations: ok ? 'current' : { pending },
        jobs: state.jobs.map((job) => ({
          name: job.name,
          lastOk: job.last_ok_at,
          failing: job.last_error !== null,
        })),
        ledger: state.check
          ? { checkedAt: state.check.checked_at, holds: state.check.finding === null }
          : { checkedAt: null, holds: null },
      },
      ok ? 200 : 503,
    )
  } catch {
    return c.json({ ok: false, database: 'down' }, 503)
  }
})
