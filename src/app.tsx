/** The portal: middleware in order, then the rooms. Knows no runtime. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { accountSecurity } from './rooms/account-security/routes.tsx'
import { adjustments } from './rooms/adjustments/routes.tsx'
import { approvalsRoom } from './rooms/approvals/routes.tsx'
import { auditTrail } from './rooms/audit-trail/routes.tsx'
import { awardPolicy } from './rooms/award-policy/routes.tsx'
import { awardDesk } from './rooms/awards/desk.ts'
import { awards } from './rooms/awards/routes.tsx'
import { claimDesk } from './rooms/claim-desk/routes.tsx'
import { claims } from './rooms/claims/routes.tsx'
import { companies } from './rooms/companies/routes.tsx'
import { companyHome } from './rooms/company-home/routes.tsx'
import { entities } from './rooms/entities/routes.tsx'
import { exportsRoom } from './rooms/exports/routes.tsx'
import { feed } from './rooms/feed/routes.tsx'
import { health } from './rooms/health/routes.ts'
import { imports } from './rooms/imports/routes.tsx'
import { invitation } from './rooms/invitation/routes.tsx'
import { joining } from './rooms/joining/routes.tsx'
import { looks } from './rooms/looks/routes.ts'
import { me } from './rooms/me/routes.tsx'
import { numberDesk } from './rooms/number-desk/routes.tsx'
import { operatorHome } from './rooms/operator/routes.tsx'
import { orderDesk } from './rooms/order-desk/routes.tsx'
import { outboxRoom } from './rooms/outbox/routes.tsx'
import { payroll } from './rooms/payroll/routes.tsx'
import { people } from './rooms/people/routes.tsx'
import { programmeRoom } from './rooms/programme/routes.tsx'
import { routeMap } from './rooms/route-map/routes.tsx'
import { selfRegistration } from './rooms/self-registration/routes.tsx'
import { signIn } from './rooms/sign-in/routes.tsx'
import { statement } from './rooms/statement/routes.tsx'
import { termsRoom } from './rooms/terms/routes.tsx'
import { termsDesk } from './rooms/terms-desk/routes.tsx'
import { tripCheck } from './rooms/trip-check/routes.tsx'
import { trips } from './rooms/trips/routes.tsx'
import type { AppEnv, Deps } from './web/env.ts'
import { failed, notFound } from './web/failures.tsx'
import { frame } from './web/frame.ts'
import { headers, noNul, SAFE, sameOriginOnly } from './web/protect.ts'
import { requestLog } from './web/request-log.ts'
import { withViewer } from './web/session.ts'

const FORM_BYTES = 1_000_000

/** Every room, in the order in which their routes are tried. */
const ROOMS: readonly Hono<AppEnv>[] = [
  looks,
  signIn,
  accountSecurity,
  // Before the rooms whose `/trips/:id` would take its address.
  tripCheck,
  auditTrail,
  claimDesk,
  claims,
  companies,
  companyHome,
  entities,
  exportsRoom,
  feed,
  imports,
  invitation,
  joining,
  numberDesk,
  operatorHome,
  orderDesk,
  outboxRoom,
  payroll,
  people,
  selfRegistration,
  adjustments,
  awards,
  awardPolicy,
  approvalsRoom(awardDesk),
  me,
  programmeRoom,
  routeMap,
  statement,
  termsDesk,
  termsRoom,
  trips,
]

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.onError(failed)
  app.notFound(notFound)
  app.use(headers)
  app.use(frame(deps))
  app.use(requestLog)
  app.route('/health', health)
  app.use(sameOriginOnly)
  app.use(smallBodies)
  app.use(withViewer)
  app.use(noNul)
  for (const room of ROOMS) app.route('/', room)
  return app
}

const limited = bodyLimit({
  maxSize: FORM_BYTES,
  onError: () => {
    throw new HTTPException(413)
  },
})

/** A boarding pass as a photograph, added to a claim. */
const isProof = (path: string) => /^\/(me|company)\/claims\/[^/]+\/proof$/.test(path)

/** What only looks has no body to speak of. Only files take more than a form; their room sets its own limit. */
const smallBodies: typeof limited = (c, next) =>
  SAFE.has(c.req.method) ||
  c.req.path.startsWith('/operator/imports') ||
  isProof(c.req.path) ||
  c.req.path === '/company/people/list' ||
  c.req.path.startsWith('/api/feeds/')
    ? next()
    : limited(c, next)
