/** For whom each route is. A route that is not in here fails the build. */
import { DOORS, PROTECTION } from './route-planes.ts'

export const VIEWINGS = [
  'anonymous',
  'traveller',
  'travel-manager',
  'finance',
  'approver',
  'arranger',
  'without-company',
  'other-manager',
  'operator-support',
  'operator-programme-manager',
  'operator-finance',
  'operator-auditor',
] as const
export type Viewing = (typeof VIEWINGS)[number]

export type Audience = {
  readonly who: 'anybody' | 'bearer' | readonly Viewing[]
  /** The status for those who may come in: of a page, or of a deed with an empty form. */
  readonly answers: number
  /** One of those who may. */
  readonly insider: Viewing
}

const MANAGERS: readonly Viewing[] = ['travel-manager', 'other-manager']
const MONEY: readonly Viewing[] = [...MANAGERS, 'finance']
const BUYERS: readonly Viewing[] = [...MANAGERS, 'approver']
const OFFICE: readonly Viewing[] = [...MANAGERS, 'finance', 'approver', 'arranger']
const MEMBERS: readonly Viewing[] = [...OFFICE, 'traveller', 'without-company']
const OPERATORS = VIEWINGS.filter((viewing) => viewing.startsWith('operator'))
const LOADERS: readonly Viewing[] = ['operator-support', 'operator-programme-manager']
const DECIDERS: readonly Viewing[] = ['operator-programme-manager', 'operator-finance']
const ASKERS: readonly Viewing[] = [...LOADERS, 'operator-finance']
const READERS: readonly Viewing[] = [...LOADERS, 'operator-auditor']
const CLAIMANTS: readonly Viewing[] = [...MANAGERS, 'arranger']
const CLAIMANTS_READ: readonly Viewing[] = [...CLAIMANTS, 'finance']
const SUPPORT: readonly Viewing[] = ['operator-support']
const CLAIM_READERS: readonly Viewing[] = ['operator-support', 'operator-finance', 'operator-auditor']
const AUTHORS: readonly Viewing[] = ['operator-programme-manager']

const anybody = (answers: number): Audience => ({ who: 'anybody', answers, insider: 'anonymous' })
const bearer: Audience = { who: 'bearer', answers: 200, insider: 'anonymous' }
const only = (who: readonly Viewing[], answers: number): Audience => ({
  who,
  answers,
  insider: who[0] ?? 'anonymous',
})

const NUMBERS = only(['operator-support', 'operator-auditor'], 200)
export function mayCome({ who }: Audience, viewing: Viewing): boolean {
  return who === 'anybody' || (who !== 'bearer' && who.includes(viewing))
}

/** The same routes in each plane. */
function inPlane(
  place: string,
  routes: Readonly<Record<string, number>>,
  whose: (answers: number) => Audience,
) {
  return Object.fromEntries(
    Object.entries(routes).map(([route, answers]) => [route.replace(' ', ` ${place}`), whose(answers)]),
  )
}

export const AUDIENCES: Readonly<Record<string, Audience>> = {
  'GET /': anybody(303),
  'GET /home': anybody(303),
  'GET /health': anybody(200),
  'GET /language': anybody(303),
  'POST /theme': anybody(303),
  'GET /terms': anybody(200),
  'GET /join': anybody(200),
  'POST /join': anybody(422),
  'GET /join/next': anybody(200),
  'POST /join/save': anybody(422),
  'GET /join/saved': anybody(200),
  'GET /join/draft/:token': anybody(404),
  'GET /join/confirm/:token': anybody(404),
  'POST /join/confirm/:token': anybody(404),
  'GET /sign-in': anybody(200),
  'POST /sign-in': anybody(422),
  'POST /sign-in/demo': anybody(404),
  'POST /sign-out': anybody(303),
  'GET /operator/sign-in': anybody(200),
  'POST /operator/sign-in': anybody(422),
  'POST /operator/sign-in/demo': anybody(404),
  'POST /operator/sign-out': anybody(303),
  ...inPlane('', DOORS, anybody),
  ...inPlane('/operator', DOORS, anybody),
  'GET /address/:token': anybody(404),
  'POST /address/:token': anybody(404),
  // Whoever has the link may look at it; the token of the table is nobody's.
  'GET /invitation/:token': anybody(404),
  'POST /invitation/:token': anybody(404),
  'GET /register/waiting': anybody(200),
  'GET /register/sent': anybody(200),
  'GET /register/:token': anybody(404),
  'POST /register/:token': anybody(404),
  'GET /account': anybody(303),

  'PUT /api/feeds/flown-coupons/:name': bearer,
  'GET /api/imports/:id': bearer,

  'GET /company': only(OFFICE, 200),
  'POST /company/first-steps/hide': only(OFFICE, 303),
  'POST /company/first-steps/show': only(OFFICE, 303),
  'GET /company/routes': only(OFFICE, 200),
  'GET /me/routes': only(MEMBERS, 200),
  'GET /company/trips': only(OFFICE, 200),
  'GET /company/trips.csv': only(OFFICE, 200),
  'GET /company/trips/cost-centre': only(MONEY, 422),
  'POST /company/trips/cost-centre': only(MONEY, 422),
  'GET /company/trips/check': only(OFFICE, 200),
  'POST /company/trips/check': only(OFFICE, 422),
  'GET /company/trips/:id': only(OFFICE, 200),
  'GET /company/claims': only(CLAIMANTS_READ, 200),
  'GET /company/claims.csv': only(CLAIMANTS_READ, 200),
  'GET /company/claims/new': only(CLAIMANTS, 200),
  'POST /company/claims/check': only(CLAIMANTS, 200),
  'POST /company/claims': only(CLAIMANTS, 422),
  'GET /company/claims/:id': only(CLAIMANTS_READ, 200),
  'POST /company/claims/:id/answer': only(CLAIMANTS, 422),
  'POST /company/claims/:id/withdraw': only(CLAIMANTS, 422),
  'POST /company/claims/:id/proof': only(CLAIMANTS, 422),
  'GET /company/claims/:id/proofs/:proofId': only(CLAIMANTS_READ, 200),
  'GET /company/statement': only(MONEY, 200),
  'GET /company/statement.csv': only(MONEY, 200),
  'GET /company/statement.json': only(MONEY, 200),
  'GET /company/awards': only(OFFICE, 200),
  'GET /company/awards/:awardId': only(BUYERS, 200),
  'GET /company/awards/:awardId/confirm': only(BUYERS, 422),
  'POST /company/awards/:awardId/order': only(BUYERS, 422),
  'GET /company/orders': only(OFFICE, 200),
  'GET /company/orders.csv': only(OFFICE, 200),
  'GET /company/orders/:id': only(OFFICE, 200),
  'POST /company/orders/:id/cancel': only(BUYERS, 404),
  'GET /company/people': only(OFFICE, 200),
  'GET /company/people.csv': only(OFFICE, 200),
  'GET /company/people/invite': only(MANAGERS, 200),
  'POST /company/people/invite': only(MANAGERS, 422),
  'GET /company/people/list': only(MANAGERS, 200),
  'POST /company/people/list': only(MANAGERS, 422),
  'GET /company/people/list/template.csv': only(MANAGERS, 200),
  'GET /company/people/list/:id': only(MANAGERS, 200),
  'GET /company/people/list/:id/progress': only(MANAGERS, 303),
  'GET /company/people/list/:id/rejects.csv': only(MANAGERS, 200),
  'POST /company/people/list/:id/invite': only(MANAGERS, 409),
  'POST /company/people/list/:id/withdraw': only(MANAGERS, 303),
  'GET /company/people/bulk': only(MANAGERS, 404),
  'POST /company/people/bulk': only(MANAGERS, 422),
  'GET /company/people/guest': only(MANAGERS, 200),
  'POST /company/people/guest': only(MANAGERS, 422),
  'GET /company/people/link': only(MANAGERS, 200),
  'POST /company/people/link': only(MANAGERS, 422),
  'POST /company/people/link/:id/end': only(MANAGERS, 303),
  'GET /company/people/waiting': only(MANAGERS, 200),
  'POST /company/people/waiting': only(MANAGERS, 422),
  'POST /company/people/:id/invite': only(MANAGERS, 422),
  'GET /company/people/:id': only(OFFICE, 200),
  'GET /company/people/:id/leave': only(MANAGERS, 200),
  'POST /company/people/:id': only(MANAGERS, 422),
  'POST /company/people/:id/resend': only(MANAGERS, 409),
  'POST /company/people/:id/withdraw': only(MANAGERS, 409),
  'POST /company/people/:id/leave': only(MANAGERS, 409),

  'GET /me/claims': only(MEMBERS, 200),
  'GET /me/claims.csv': only(MEMBERS, 200),
  'GET /me/claims/new': only(MEMBERS, 200),
  'POST /me/claims/check': only(MEMBERS, 200),
  'POST /me/claims': only(MEMBERS, 422),
  'GET /me/claims/:id': only(MEMBERS, 404),
  'POST /me/claims/:id/answer': only(MEMBERS, 404),
  'POST /me/claims/:id/withdraw': only(MEMBERS, 404),
  'POST /me/claims/:id/proof': only(MEMBERS, 404),
  'GET /me/claims/:id/proofs/:proofId': only(MEMBERS, 404),

  'GET /me': only(MEMBERS, 200),
  'GET /me/trips': only(MEMBERS, 200),
  'GET /me/trips.csv': only(MEMBERS, 200),
  'GET /me/trips/check': only(MEMBERS, 200),
  'POST /me/trips/check': only(MEMBERS, 422),
  'GET /me/trips/:key': only(MEMBERS, 404),
  'POST /me/company': only(MEMBERS, 404),
  'GET /me/account': only(MEMBERS, 200),
  'POST /me/account/numbers': only(MEMBERS, 422),
  'POST /me/account/numbers/:id/unlink': only(MEMBERS, 404),
  'POST /me/account/details': only(MEMBERS, 422),
  'POST /me/account/password': only(MEMBERS, 422),

  'POST /me/security/address': only(MEMBERS, 422),
  'POST /me/security/address/withdraw': only(MEMBERS, 303),
  ...inPlane('/me', PROTECTION, (answers) => only(MEMBERS, answers)),
  ...inPlane('/operator', PROTECTION, (answers) => only(OPERATORS, answers)),

  'GET /operator/claims': only(CLAIM_READERS, 200),
  'GET /operator/claims.csv': only(CLAIM_READERS, 200),
  'GET /operator/claims/:id': only(CLAIM_READERS, 200),
  'GET /operator/claims/:id/proofs/:proofId': only(CLAIM_READERS, 200),
  'POST /operator/claims/:id/credit': only(SUPPORT, 422),
  'POST /operator/claims/:id/wait': only(SUPPORT, 422),
  'POST /operator/claims/:id/reject': only(SUPPORT, 422),
  'POST /operator/claims/:id/ask': only(SUPPORT, 422),
  ...Object.fromEntries(['', '.csv', '/:id'].map((path) => [`GET /operator/numbers${path}`, NUMBERS])),
  'POST /operator/numbers/:id/decide': only(SUPPORT, 422),
  'GET /operator': only(OPERATORS, 200),
  'GET /operator/audit': only(OPERATORS, 200),
  'GET /operator/audit.csv': only(OPERATORS, 200),
  'GET /operator/companies': only(OPERATORS, 200),
  'GET /operator/companies.csv': only(OPERATORS, 200),
  'GET /operator/companies/:id': only(OPERATORS, 200),
  'POST /operator/companies/:id/approve': only(LOADERS, 409),
  'POST /operator/companies/:id/refuse': only(LOADERS, 422),
  'POST /operator/companies/:id/close': only(LOADERS, 422),
  'GET /operator/imports': only(OPERATORS, 200),
  'GET /operator/imports.csv': only(OPERATORS, 200),
  'GET /operator/imports/new': only(LOADERS, 200),
  'POST /operator/imports': only(LOADERS, 422),
  'GET /operator/imports/:id': only(OPERATORS, 200),
  'GET /operator/imports/:id/progress': only(OPERATORS, 200),
  'POST /operator/imports/:id/commit': only(LOADERS, 409),
  'POST /operator/imports/:id/withdraw': only(LOADERS, 303),
  'POST /operator/imports/:id/anyway': only(LOADERS, 409),
  'POST /operator/imports/:id/retry': only(LOADERS, 409),
  'GET /operator/imports/:id/rejects.csv': only(OPERATORS, 404),
  'GET /operator/imports/feeds': only(OPERATORS, 200),
  'POST /operator/imports/feeds': only(LOADERS, 422),
  'POST /operator/imports/feeds/:id/revoke': only(LOADERS, 303),
  'GET /operator/adjustments': only(OPERATORS, 200),
  'GET /operator/adjustments.csv': only(OPERATORS, 200),
  'GET /operator/adjustments/new': only(ASKERS, 200),
  'POST /operator/adjustments': only(ASKERS, 422),
  'GET /operator/adjustments/:id': only(OPERATORS, 200),
  'POST /operator/adjustments/:id/post': only(DECIDERS, 409),
  'POST /operator/adjustments/:id/decline': only(DECIDERS, 409),
  'GET /operator/outbox': only(READERS, 200),
  'GET /operator/outbox.csv': only(READERS, 200),
  'GET /operator/outbox/:id': only(READERS, 200),
  'GET /operator/programme': only(OPERATORS, 200),
  'GET /operator/programme/versions/:number': only(OPERATORS, 200),
  'GET /operator/programme/versions/:number/document.json': only(OPERATORS, 200),
  'GET /operator/programme/new': only(AUTHORS, 200),
  'POST /operator/programme/drafts': only(AUTHORS, 422),
  'GET /operator/programme/drafts/:id': only(OPERATORS, 200),
  'POST /operator/programme/drafts/:id/ask': only(AUTHORS, 422),
  'POST /operator/programme/drafts/:id/withdraw': only(AUTHORS, 303),
  'POST /operator/programme/drafts/:id/decline': only(DECIDERS, 409),
  'POST /operator/programme/drafts/:id/publish': only(DECIDERS, 409),
}
