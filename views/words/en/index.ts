/** The English catalogue. Its shape is the type that every other language has to satisfy. */
import { account } from './account.ts'
import { approvals } from './approvals.ts'
import { awards } from './awards.ts'
import { claims } from './claims.ts'
import { common } from './common.ts'
import { deeds } from './deeds.ts'
import { eligibility } from './eligibility.ts'
import { entities } from './entities.ts'
import { exports } from './exports.ts'
import { feedback } from './feedback.ts'
import { gifts } from './gifts.ts'
import { glossary } from './glossary.ts'
import { groups } from './groups.ts'
import { help } from './help.ts'
import { helpAnswers } from './help-answers.ts'
import { imports } from './imports.ts'
import { joining } from './joining.ts'
import { mail } from './mail.ts'
import { messages } from './messages.ts'
import { numbers } from './numbers.ts'
import { operator } from './operator.ts'
import { orders } from './orders.ts'
import { partner } from './partner.ts'
import { partners } from './partners.ts'
import { passkeys } from './passkeys.ts'
import { payroll } from './payroll.ts'
import { people } from './people.ts'
import { peopleLists } from './people-lists.ts'
import { privacy } from './privacy.ts'
import { privacyColumns } from './privacy-columns.ts'
import { privacyParts } from './privacy-parts.ts'
import { refusals } from './refusals.ts'
import { routes } from './routes.ts'
import { security } from './security.ts'
import { signIn } from './sign-in.ts'
import { statement } from './statement.ts'
import { statements } from './statements.ts'
import { support } from './support.ts'
import { terms } from './terms.ts'
import { trace } from './trace.ts'
import { tripCheck } from './trip-check.ts'
import { trips } from './trips.ts'
import { vouchers } from './vouchers.ts'

export const en = {
  common,
  signIn,
  joining,
  terms,
  eligibility,
  entities,
  people,
  peopleLists,
  groups,
  trips,
  tripCheck,
  routes,
  claims,
  numbers,
  awards,
  gifts,
  approvals,
  vouchers,
  partner,
  partners,
  orders,
  statement,
  statements,
  exports,
  imports,
  operator,
  deeds,
  account,
  refusals,
  security,
  passkeys,
  privacy,
  support,
  feedback,
  help,
  helpAnswers,
  glossary,
  privacyColumns,
  privacyParts,
  payroll,
  trace,
  mail,
  messages,
}
