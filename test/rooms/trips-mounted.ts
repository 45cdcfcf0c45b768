/** The rooms under test, also while the app does not mount them yet; a second mount changes nothing. */
import { awards } from '../../src/rooms/awards/routes.tsx'
import { companyHome } from '../../src/rooms/company-home/routes.tsx'
import { statement } from '../../src/rooms/statement/routes.tsx'
import { trips } from '../../src/rooms/trips/routes.tsx'
import type { Portal } from '../support/portal.ts'

export function mounted(portal: Portal): Portal {
  for (const room of [companyHome, trips, awards, statement]) portal.app.route('/', room)
  return portal
}
