/** Where requests come from, and where links lead to. */
import type { Ctx } from './env.ts'

/** The nearest address that we can trust: the connection's own. Proxies are not configured, so their word does not count. */
export function addressOf(c: Ctx): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? c.req.header('CF-Connecting-IP') ?? 'unknown'
}

/** A link for a mail: it must lead here from anywhere. */
export function linkTo(c: Ctx, path: string): string {
  return `${c.var.deps.publicUrl ?? new URL(c.req.url).origin}${path}`
}
