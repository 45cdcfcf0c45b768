/** Headers of every answer, and the door for unsafe requests. */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from './env.ts'

const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    manifestSrc: ["'self'"],
  },
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
})

let written: Promise<[string, string][]> | undefined

/** As the library writes them. They are the same for every answer, so they are written once and not each time. */
function secureOnes(): Promise<[string, string][]> {
  const blank = new Hono().use(secure).get('/', (c) => c.body(null))
  return Promise.resolve(blank.request('/')).then((answer) => [...answer.headers])
}

export const headers = createMiddleware<AppEnv>(async (c, next) => {
  written ??= secureOnes()
  for (const [name, value] of await written) c.header(name, value)
  await next()
})

/** What a browser heeds on a file that a page loads; the rest speaks of documents, and every answer would carry it along. */
const OF_FILES =
  /^(x-content-type-options|cross-origin-resource-policy|strict-transport-security|referrer-policy)$/i

export const fileHeaders = createMiddleware<AppEnv>(async (c, next) => {
  written ??= secureOnes()
  for (const [name, value] of await written) if (OF_FILES.test(name)) c.header(name, value)
  await next()
})

/** No text of ours has a NUL, and the database takes none: nothing can be found by such an address. */
export const noNul = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.url.includes('%00')) throw new HTTPException(404)
  await next()
})

export const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** By a bearer token, or by a signed address that a mail provider posts to (RFC 8058). */
const BRINGS_PROOF = /^\/(api|unsubscribe)\//

/**
 * Cross-site request forgery: whatever its content type, an unsafe request must come from our own pages. Browsers say
 * so in Sec-Fetch-Site; where they do not, Origin must be ours; with neither, it is refused. Some requests
 * bring their own proof, and no cookie counts for them.
 */
export const sameOriginOnly = createMiddleware<AppEnv>(async (c, next) => {
  if (!SAFE.has(c.req.method) && !BRINGS_PROOF.test(c.req.path) && !isOwn(c.req.raw, c.var.deps.publicUrl)) {
    throw new HTTPException(403, { message: 'cross-site' })
  }
  await next()
})

function isOwn(request: Request, publicUrl: string | undefined): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  const own = publicUrl ?? new URL(request.url).origin
  if (site !== null) return site === 'same-origin' && (origin === null || origin === own)
  return origin === own
}
