/** Serves the app on Node: files of the browser, connection limits, and an end that drops no answer. */
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { assets, CACHE_CONTROL } from '../views/assets/index.ts'
import type { AppEnv } from './web/env.ts'
import { fileHeaders, headers } from './web/protect.ts'

/** Node's defaults close no slow client within a minute. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const FINISH_MS = 10_000

/** The app with the browser's files before it: they need no database and no session. */
export function withAssets(app: Hono<AppEnv>): Hono<AppEnv> {
  const whole = new Hono<AppEnv>()
  // Our pages hold no token that somebody could guess from their length; Workers compress by themselves.
  whole.use(compress())
  for (const asset of assets) {
    const file = new URL(`../${asset.file}`, import.meta.url)
    // A drawing can be opened by itself, as a document.
    const protect = asset.contentType === 'image/svg+xml' ? headers : fileHeaders
    whole.get(asset.path, protect, async (c) => {
      c.header('Content-Type', asset.contentType)
      c.header('Cache-Control', CACHE_CONTROL)
      return c.body(await readFile(file))
    })
  }
  // Handed over whole: mounted, the app would lose its own answers to what is missing or broken.
  whole.all('*', (c) => app.fetch(c.req.raw, c.env))
  return whole
}

export async function listen(
  app: Hono<AppEnv>,
  host: string,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = await new Promise<Server>((resolve, reject) => {
    const opened = serve(
      { fetch: app.fetch, hostname: host, port, createServer, serverOptions: LIMITS },
      () => resolve(opened as Server),
    )
    opened.once('error', reject)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), FINISH_MS).unref()
      }),
  }
}
