/** For whom each route is. A route that is not in here fails the build. */
import { COMPANY_ROUTES } from './route-companies.ts'
import { OPERATOR_ROUTES } from './route-operators.ts'
import { COUNTER, DOORS, PROTECTION } from './route-planes.ts'
import { type Audience, anybody, bearer, MEMBERS, OPERATORS, only } from './viewings.ts'

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
  ...COMPANY_ROUTES,
  'GET /': anybody(303),
  'GET /home': anybody(303),
  'GET /health': anybody(200),
  'GET /language': anybody(303),
  'POST /theme': anybody(303),
  'GET /terms': anybody(200),
  'GET /terms/:version': anybody(200),
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
  'GET /partner/sign-in': anybody(200),
  'POST /partner/sign-in': anybody(422),
  'POST /partner/sign-out': anybody(303),
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

  'GET /me/routes': only(MEMBERS, 200),

  'GET /help': anybody(200),
  'GET /help/glossary': anybody(200),
  'POST /help/:answer': anybody(404),
  'GET /erased': anybody(200),
  'GET /support/new': only(MEMBERS, 303),
  'GET /me/support': only(MEMBERS, 200),
  'GET /me/support.csv': only(MEMBERS, 200),
  'GET /me/support/new': only(MEMBERS, 200),
  'POST /me/support': only(MEMBERS, 422),
  'GET /me/support/:id': only(MEMBERS, 404),
  'POST /me/support/:id/reply': only(MEMBERS, 404),
  'POST /me/support/:id/close': only(MEMBERS, 404),
  'POST /me/support/:id/score': only(MEMBERS, 404),
  'GET /me/trips/:id/feedback': only(MEMBERS, 404),
  'POST /me/trips/:id/feedback': only(MEMBERS, 404),
  'GET /me/privacy': only(MEMBERS, 200),
  'GET /me/privacy/export': only(MEMBERS, 200),
  'GET /me/privacy/export.json': only(MEMBERS, 200),
  'GET /me/privacy/export.zip': only(MEMBERS, 200),
  'GET /me/privacy/erase': only(MEMBERS, 200),
  'POST /me/privacy/erase': only(MEMBERS, 422),

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
  'GET /me/payroll': only(MEMBERS, 200),
  'POST /me/payroll': only(MEMBERS, 422),
  'GET /me/payroll/:id': only(MEMBERS, 404),
  'GET /me/account': only(MEMBERS, 200),
  'POST /me/account/numbers': only(MEMBERS, 422),
  'POST /me/account/numbers/:id/unlink': only(MEMBERS, 404),
  'POST /me/account/details': only(MEMBERS, 422),
  'POST /me/account/password': only(MEMBERS, 422),

  'GET /messages': only(MEMBERS, 200),
  'GET /messages.csv': only(MEMBERS, 200),
  'POST /messages/read': only(MEMBERS, 303),
  'GET /messages/:id': only(MEMBERS, 404),
  'POST /messages/:id/read': only(MEMBERS, 404),
  'POST /messages/:id/unread': only(MEMBERS, 404),
  'GET /me/messages': only(MEMBERS, 200),
  'POST /me/messages': only(MEMBERS, 422),
  // Signed, so the token of the table is nobody's.
  'GET /unsubscribe/:token': anybody(404),
  'POST /unsubscribe/:token': anybody(404),

  'POST /me/security/address': only(MEMBERS, 422),
  'POST /me/security/address/withdraw': only(MEMBERS, 303),
  ...inPlane('/me', PROTECTION, (answers) => only(MEMBERS, answers)),
  ...inPlane('/operator', PROTECTION, (answers) => only(OPERATORS, answers)),

  ...inPlane('', COUNTER, (answers) => only(['partner'], answers)),

  ...OPERATOR_ROUTES,
}
