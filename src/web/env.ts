/** What every request carries, and what the entries hand to the app. */
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { T } from '../../views/words/words.ts'
import type { Db } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { Places } from '../domain/places.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import type { PartnerViewer } from './partner-session.ts'
import type { OwnSession, Viewer } from './viewer.ts'

export type Deps = {
  /** The database of one request: the long-lived one on Node, a fresh small pool on Workers. */
  readonly openDb: (c: Context<AppEnv>) => { db: Db; release: () => void }
  /** Every published rule version, the newest number first; may be some seconds old. */
  readonly versions: (db: Db) => Promise<readonly RuleVersion[]>
  readonly places: Places
  readonly clock: () => Date
  readonly log: Logger
  /** Where the portal is reached; undefined on this machine alone: then the request's own origin counts. */
  readonly publicUrl: string | undefined
  readonly demo: boolean
  /** What secrets at rest are sealed with. */
  readonly secret: string
  /** Whether an operator without a second step comes no further than setting one up. */
  readonly operatorsNeedCode: boolean
}

export type AppEnv = {
  Bindings: Record<string, unknown>
  Variables: {
    deps: Deps
    db: Db
    now: Date
    /** The day in the programme's zone. */
    today: Day
    t: T
    viewer: Viewer | undefined
    session: OwnSession | undefined
    /** Who stands at the counter; on the partners' plane only. */
    partner: PartnerViewer | undefined
    requestId: string
    /** By `performance.now()`. */
    startedAt: number
  }
}

export type Ctx = Context<AppEnv>
