/** For whom each route of the operators’ plane is. */
import { type Audience, OPERATORS, only, type Viewing } from './viewings.ts'

const LOADERS: readonly Viewing[] = ['operator-support', 'operator-programme-manager']
const DECIDERS: readonly Viewing[] = ['operator-programme-manager', 'operator-finance']
const ASKERS: readonly Viewing[] = [...LOADERS, 'operator-finance']
const READERS: readonly Viewing[] = [...LOADERS, 'operator-auditor']
const SUPPORT: readonly Viewing[] = ['operator-support']
const CLAIM_READERS: readonly Viewing[] = ['operator-support', 'operator-finance', 'operator-auditor']
const ORDER_READERS = only(CLAIM_READERS, 200)
const AUTHORS: readonly Viewing[] = ['operator-programme-manager']
const NUMBERS = only(['operator-support', 'operator-auditor'], 200)

export const OPERATOR_ROUTES: Readonly<Record<string, Audience>> = {
  'GET /operator/claims': only(CLAIM_READERS, 200),
  'GET /operator/claims.csv': only(CLAIM_READERS, 200),
  'GET /operator/claims/:id': only(CLAIM_READERS, 200),
  'GET /operator/claims/:id/proofs/:proofId': only(CLAIM_READERS, 200),
  'POST /operator/claims/:id/credit': only(SUPPORT, 422),
  'POST /operator/claims/:id/wait': only(SUPPORT, 422),
  'POST /operator/claims/:id/reject': only(SUPPORT, 422),
  'POST /operator/claims/:id/ask': only(SUPPORT, 422),
  ...Object.fromEntries(['', '.csv', '/:id'].map((path) => [`GET /operator/orders${path}`, ORDER_READERS])),
  ...Object.fromEntries(
    ['ticket', 'use', 'no-show', 'cancel'].map((deed) => [
      `POST /operator/orders/:id/${deed}`,
      only(SUPPORT, 422),
    ]),
  ),
  ...Object.fromEntries(['', '.csv', '/:id'].map((path) => [`GET /operator/numbers${path}`, NUMBERS])),
  'POST /operator/numbers/:id/decide': only(SUPPORT, 422),
  'GET /operator/terms': only(OPERATORS, 200),
  'GET /operator/terms/answers': only(OPERATORS, 200),
  'GET /operator/terms/answers.csv': only(OPERATORS, 200),
  'GET /operator/terms/new': only(AUTHORS, 200),
  'POST /operator/terms': only(AUTHORS, 422),
  'GET /operator/terms/:id': only(OPERATORS, 200),
  'GET /operator/terms/:id/edit': only(AUTHORS, 200),
  'POST /operator/terms/:id': only(AUTHORS, 422),
  'POST /operator/terms/:id/publish': only(AUTHORS, 422),
  'POST /operator/terms/:id/discard': only(AUTHORS, 422),
  'GET /operator': only(OPERATORS, 200),
  'GET /operator/audit': only(OPERATORS, 200),
  'GET /operator/audit.csv': only(OPERATORS, 200),
  'GET /operator/companies': only(OPERATORS, 200),
  'GET /operator/companies.csv': only(OPERATORS, 200),
  'GET /operator/companies/:id': only(OPERATORS, 200),
  'POST /operator/companies/:id/approve': only(LOADERS, 409),
  'POST /operator/companies/:id/refuse': only(LOADERS, 422),
  'POST /operator/companies/:id/close': only(LOADERS, 422),
  'GET /operator/companies/:id/entities/:entityId': only(OPERATORS, 200),
  'POST /operator/companies/:id/entities/:entityId/approve': only(LOADERS, 409),
  'POST /operator/companies/:id/entities/:entityId/refuse': only(LOADERS, 422),
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
