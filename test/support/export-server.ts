/** The portal in a process of its own, and what it takes while a file is fetched from it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../src/db/schema.ts'
import { Client } from './client.ts'

const MEGABYTE = 1_048_576
/** Of one page of memory, as the kernel counts it. */
const PAGE_BYTES = 4_096

export type ExportServer = {
  readonly origin: string
  /** Headers of somebody who is signed in. */
  readonly signIn: (email: string, password: string) => Promise<Record<string, string>>
  readonly megabytes: () => number
  readonly stop: () => Promise<void>
}

export async function exportServer(url: string): Promise<ExportServer> {
  // Small on purpose: what is kept shows, instead of hiding in a heap that is not swept yet.
  const heap = ['--max-semi-space-size=4', '--max-old-space-size=160']
  const child = spawn(process.execPath, [...heap, '--import', 'tsx', 'test/bench/page-server.ts', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { portal } = await portsOf(child)
  const origin = `http://127.0.0.1:${portal}`
  return {
    origin,
    async signIn(email, password) {
      const client = new Client((request) => fetch(request), origin)
      const entered = await client.post('/sign-in', { email, password })
      if (entered.status !== 303) throw new Error(`could not sign in: ${entered.status}`)
      return { cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    },
    megabytes: () => {
      const [, resident = '0'] = readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')
      return (Number(resident) * PAGE_BYTES) / MEGABYTE
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

export type Fetched = {
  readonly bytes: number
  readonly breaks: number
  readonly ms: number
  /** Above what the process took before. */
  readonly megabytesMost: number
}

/** @returns what came; `breaks` counts line ends */
export async function fetched(
  server: ExportServer,
  path: string,
  headers: Record<string, string>,
): Promise<Fetched> {
  const idle = server.megabytes()
  const began = performance.now()
  const answer = await fetch(`${server.origin}${path}`, {
    headers: { ...headers, 'Accept-Encoding': 'identity' },
  })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  const seen = { bytes: 0, breaks: 0, most: idle }
  for await (const piece of answer.body ?? []) {
    seen.bytes += piece.length
    for (const byte of piece) if (byte === 10) seen.breaks += 1
    seen.most = Math.max(seen.most, server.megabytes())
  }
  const ms = performance.now() - began
  return { bytes: seen.bytes, breaks: seen.breaks, ms, megabytesMost: seen.most - idle }
}

/** Reads the beginning and leaves. @returns whether the portal asked the database nothing more afterwards */
export async function abandoned(
  server: ExportServer,
  path: string,
  headers: Record<string, string>,
  db: Db,
): Promise<boolean> {
  const leaving = new AbortController()
  const answer = await fetch(`${server.origin}${path}`, { headers, signal: leaving.signal })
  await answer.body?.getReader().read()
  leaving.abort()
  await pause(1_000)
  const before = await lastAsked(db)
  await pause(1_500)
  return (await lastAsked(db)) === before
}

/** When any connection but our own asked something last. */
async function lastAsked(db: Db): Promise<string> {
  const { rows } = await sql<{
    last: string | null
  }>`select max(query_start)::text as last from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  return rows[0]?.last ?? ''
}

async function portsOf(server: ChildProcess): Promise<{ portal: number }> {
  let text = ''
  for await (const piece of server.stdout ?? []) {
    text += piece
    if (text.includes('\n')) break
  }
  return JSON.parse(text) as { portal: number }
}
