/** Where the smoke suite finds a running portal: one of the three homes, with a small world in its database. */
import type { Db } from '../../src/db/schema.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'

export type Home = {
  /** The database behind the portal, for setting the scene. */
  readonly db: Db
  /** Where the portal is reached over HTTP. */
  readonly origin: string
  /** Runs what the jobs would run, until nothing waits. */
  readonly work: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The portal under test and a way to visit it; set before the first test runs. */
export type Stage = { home: Home; world: World; visitor: () => Client }

export type World = {
  readonly portal: Portal
  readonly company: Company
  readonly manager: Person
  readonly traveller: Person
  readonly operator: { readonly email: string }
}

/** People who may sign in. */
export async function settlePeople(db: Db): Promise<World> {
  const portal = await openPortal({ db })
  const company = await portal.company({ name: 'Halden Works' })
  const manager = await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' })
  const traveller = await portal.person({ name: 'Ada Brenner', company, number: '100200300' })
  const operator = await portal.operator('programme-manager')
  return { portal, company, manager, traveller, operator }
}
