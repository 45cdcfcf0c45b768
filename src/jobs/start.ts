/** Runs the jobs in this process until it is told to stop. */
import type { Logger } from 'pino'
import { isAnyToMeet, meetFiles } from '../claims/meet-file.ts'
import { expireLots } from '../db/ledger/expire.ts'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays } from '../domain/day.ts'
import type { Places } from '../domain/places.ts'
import { todayIn } from '../domain/today.ts'
import { advanceImports } from '../intake/run/import-job.ts'
import { markFlown } from '../orders/flown.ts'
import { publishedVersions } from '../programme/published.ts'
import { pruneHolds } from '../rooms/awards/hold.ts'
import { clearDrafts } from '../rooms/joining/clear-drafts.ts'
import { purgePersonLists } from '../rooms/people/list-purge.ts'
import { advancePersonLists } from '../rooms/people/list-work.ts'
import { closeStatements } from '../statement/close-statements.ts'
import { checkLedger } from './check-ledger.ts'
import { type Job, runIfDue } from './lease.ts'
import { runRequests } from './requests.ts'
import { runTerms } from './terms.ts'

export type JobEnv = {
  readonly db: Db
  readonly places: Places
  readonly clock: () => Date
  readonly log: Logger
  readonly lanes: number
  /** Where the portal is reached: links in mails begin with it. */
  readonly origin: string
  /** Left out where no mail server is configured: mail then stays in the outbox. */
  readonly mail?: { readonly send: () => Promise<number> } | undefined
}

const MINUTE = 60_000
const PAUSE_MS = 1_000

/** Jobs that recur; imports are taken up between them, one unit of work at a time. */
export function jobsOf(env: JobEnv): Job[] {
  return [
    {
      name: 'expiry',
      everyMs: 60 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: async () => {
        const versions = await withScope(env.db, { as: 'job' }, publishedVersions)
        const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', env.clock())
        await expireLots(env.db, addDays(today, -1), today)
      },
    },
    {
      name: 'ledger-check',
      everyMs: 60 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: async () => {
        const { findings } = await checkLedger(env.db, env.clock(), false)
        if (findings.length > 0)
          env.log.error({ finding: findings[0] }, 'the ledger check found a broken row')
      },
    },
    {
      name: 'people-lists',
      everyMs: 2_000,
      leaseMs: 10 * MINUTE,
      run: async () => {
        while (await advancePersonLists(env.db, env.clock())); // each step is kept: a stop loses nothing
      },
    },
    {
      name: 'people-lists-purge',
      everyMs: 60 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: async () => {
        while (await purgePersonLists(env.db, env.clock()));
      },
    },
    {
      name: 'application-drafts',
      everyMs: 60 * MINUTE,
      leaseMs: 10 * MINUTE,
      run: async () => {
        await withScope(env.db, { as: 'job' }, (tx) => clearDrafts(tx, env.clock()))
      },
    },
    {
      name: 'claims',
      everyMs: MINUTE / 2,
      leaseMs: 10 * MINUTE,
      run: async () => {
        if (!(await isAnyToMeet(env.db))) return
        const versions = await withScope(env.db, { as: 'job' }, publishedVersions)
        const today = todayIn(versions[0]?.programme.timeZone ?? 'UTC', env.clock())
        await meetFiles(env.db, { versions, places: env.places, today, now: env.clock(), importId: null })
      },
    },
    {
      name: 'orders',
      everyMs: MINUTE / 2,
      leaseMs: 10 * MINUTE,
      run: async () => {
        while ((await markFlown(env.db, env.clock())) > 0);
        await pruneHolds(env.db, env.clock())
      },
    },
    {
      name: 'terms',
      everyMs: 5 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: () => runTerms(env.db, env.clock()),
    },
    {
      name: 'statements',
      everyMs: 10 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: async () => {
        await closeStatements(env.db, env.clock(), env.origin)
      },
    },
    {
      name: 'requests',
      everyMs: 5 * MINUTE,
      leaseMs: 30 * MINUTE,
      run: () => runRequests(env.db, env.clock()),
    },
    ...mailJob(env),
  ]
}

function mailJob({ mail }: JobEnv): Job[] {
  if (mail === undefined) return []
  const run = async () => {
    while ((await mail.send()) > 0); // until the outbox is empty or only failures are left
  }
  return [{ name: 'mail', everyMs: 5_000, leaseMs: 10 * MINUTE, run }]
}

export function startJobs(env: JobEnv): { stop: () => Promise<void> } {
  const state = { goOn: true, wake: () => {} }
  const importing = { ...env, holder: newId(), until: () => !state.goOn }
  const loop = (async () => {
    while (state.goOn) {
      const worked = await round(env, importing, state).catch((error: unknown) => {
        env.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'a job round failed')
        return false
      })
      if (!worked && state.goOn) await pause(state)
    }
  })()
  return {
    stop: async () => {
      state.goOn = false
      state.wake()
      await loop
    },
  }
}

type State = { goOn: boolean; wake: () => void }

/** @returns whether there was work; then the next round begins at once */
async function round(
  env: JobEnv,
  importing: Parameters<typeof advanceImports>[0],
  state: State,
): Promise<boolean> {
  let worked = false
  for (const job of jobsOf(env)) {
    if (state.goOn && (await runIfDue(env.db, job, env.clock))) worked = true
  }
  return (state.goOn && (await advanceImports(importing))) || worked
}

function pause(state: State): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS)
    state.wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
