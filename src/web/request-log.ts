/** One line per request: what was asked and how it went, never who or with which values. */
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv } from './env.ts'

export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const ms = Math.round(performance.now() - c.var.startedAt)
  c.var.deps.log.info({
    requestId: c.var.requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms,
  })
})
