/** Every migration in order. Forward only: what has landed here is never edited, only followed. */
import type { RawBuilder } from 'kysely'
import { statements as roles } from './0001-roles.ts'
import { statements as people } from './0002-people.ts'
import { statements as ledger } from './0003-ledger.ts'
import { statements as flights } from './0004-flights.ts'
import { statements as awards } from './0005-awards.ts'
import { statements as running } from './0006-running.ts'
import { statements as walls } from './0007-walls.ts'
import { statements as feed } from './0008-feed.ts'
import { statements as programmeDraft } from './0009-programme-draft.ts'
import { statements as leanOrders } from './0010-lean-orders.ts'
import { statements as personPlane } from './0011-person-plane.ts'
import { statements as earned } from './0012-earned.ts'
import { statements as trips } from './0013-trips.ts'
import { statements as claims } from './0014-claims.ts'
import { statements as accountSecurity } from './0015-account-security.ts'
import { statements as peopleLists } from './0016-people.ts'
import { statements as signatory } from './0017-signatory.ts'
import { statements as applicationDraft } from './0018-application-draft.ts'
import { statements as welcome } from './0019-welcome.ts'
import { statements as passkeys } from './0020-passkeys.ts'
import { statements as numbers } from './0022-numbers.ts'
import { statements as uploadedPeople } from './0023-uploaded-people.ts'
import { statements as entities } from './0024-entities.ts'
import { statements as terms } from './0025-terms.ts'
import { statements as eligibility } from './0026-eligibility.ts'
import { statements as nameKey } from './0027-name-key.ts'
import { statements as orders } from './0028-orders.ts'
import { statements as approvals } from './0030-approvals.ts'
import { statements as partners } from './0032-partners.ts'
import { statements as awardFavourites } from './0033-award-favourites.ts'
import { statements as closedStatements } from './0034-statements.ts'
import { statements as exportSettings } from './0035-exports.ts'
import { statements as messageKinds } from './0036-message-kinds.ts'
import { statements as messages } from './0037-messages.ts'
import { statements as erasure } from './0038-erasure.ts'
import { statements as support } from './0039-support.ts'
import { statements as payroll } from './0040-payroll.ts'
import { statements as termsDrafts } from './0042-terms-drafts.ts'
import { statements as erasureOfNeighbours } from './0049-erasure-of-neighbours.ts'
import { statements as erasureOfMessages } from './0050-erasure-of-messages.ts'
import { statements as gifts } from './0051-gifts.ts'
import { statements as companySince } from './0053-company-since.ts'

export const migrations: Readonly<Record<string, readonly RawBuilder<unknown>[]>> = {
  '0001-roles': roles,
  '0002-people': people,
  '0003-ledger': ledger,
  '0004-flights': flights,
  '0005-awards': awards,
  '0006-running': running,
  '0007-walls': walls,
  '0008-feed': feed,
  '0009-programme-draft': programmeDraft,
  '0010-lean-orders': leanOrders,
  '0011-person-plane': personPlane,
  '0012-earned': earned,
  '0013-trips': trips,
  '0014-claims': claims,
  '0015-account-security': accountSecurity,
  '0016-people': peopleLists,
  '0017-signatory': signatory,
  '0018-application-draft': applicationDraft,
  '0019-welcome': welcome,
  '0020-passkeys': passkeys,
  '0022-numbers': numbers,
  '0023-uploaded-people': uploadedPeople,
  '0024-entities': entities,
  '0025-terms': terms,
  '0026-eligibility': eligibility,
  '0027-name-key': nameKey,
  '0028-orders': orders,
  '0030-approvals': approvals,
  '0032-partners': partners,
  '0033-award-favourites': awardFavourites,
  '0034-statements': closedStatements,
  '0035-exports': exportSettings,
  '0036-message-kinds': messageKinds,
  '0037-messages': messages,
  '0038-erasure': erasure,
  '0039-support': support,
  '0040-payroll': payroll,
  '0042-terms-drafts': termsDrafts,
  '0049-erasure-of-neighbours': erasureOfNeighbours,
  '0050-erasure-of-messages': erasureOfMessages,
  '0051-gifts': gifts,
  '0053-company-since': companySince,
}
