/** Every migration in order. Forward only: what has landed here is never edited, only followed. */
import type { RawBuilder } from 'kysely'
import * as roles from './0001-roles.ts'
import * as people from './0002-people.ts'
import * as ledger from './0003-ledger.ts'
import * as flights from './0004-flights.ts'
import * as awards from './0005-awards.ts'
import * as running from './0006-running.ts'
import * as walls from './0007-walls.ts'
import * as feed from './0008-feed.ts'
import * as programmeDraft from './0009-programme-draft.ts'

export const migrations: Readonly<Record<string, { readonly statements: readonly RawBuilder<unknown>[] }>> = {
  '0001-roles': roles,
  '0002-people': people,
  '0003-ledger': ledger,
  '0004-flights': flights,
  '0005-awards': awards,
  '0006-running': running,
  '0007-walls': walls,
  '0008-feed': feed,
  '0009-programme-draft': programmeDraft,
}
