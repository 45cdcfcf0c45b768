/** How long pages take beside a bare page of the same process and database, seen by a browser on this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { Client } from '../support/client.ts'
import { MANAGER, PASSWORD } from './flown.ts'

export type PageFigures = {
  readonly path: string
  readonly connections: number
  readonly p50Ms: number
  readonly p97Ms: number
  readonly bareP50Ms: number
  readonly bareP97Ms: number
}

/** The statement of the month in which the coupons were posted: a later one would be empty. */
const PATHS = ['/company', '/company/trips', '/company/statement?period=2026-04']
const WARM_SECONDS = 2

/** @returns figures of the pages that there are, and the paths of those that are missing */
export async function benchPages(
  url: string,
  run: { readonly connections: readonly number[]; readonly seconds: number },
): Promise<{ figures: PageFigures[]; missing: string[] }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/bench/page-server.ts', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const ports = await portsOf(server)
    const client = new Client((request) => fetch(request), `http://127.0.0.1:${ports.portal}`)
    const entered = await client.post('/sign-in', { email: MANAGER, password: PASSWORD })
    if (entered.status !== 303) throw new Error(`could not sign in: ${entered.status}`)
    const headers = { cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const figures: PageFigures[] = []
    const missing: string[] = []
    for (const path of PATHS) {
      if ((await client.get(path)).status !== 200) {
        missing.push(path)
        continue
      }
      const page = { url: `http://127.0.0.1:${ports.portal}${path}`, headers }
      const bare = { url: `http://127.0.0.1:${ports.bare}/` }
      await times(page, 1, WARM_SECONDS)
      await times(bare, 1, WARM_SECONDS)
      for (const connections of run.connections) {
        const ours = await times(page, connections, run.seconds)
        const theirs = await times(bare, connections, run.seconds)
        figures.push({
          path,
          connections,
          p50Ms: at(ours, 0.5),
          p97Ms: at(ours, 0.975),
          bareP50Ms: at(theirs, 0.5),
          bareP97Ms: at(theirs, 0.975),
        })
      }
    }
    return { figures, missing }
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
}

/** Response times in milliseconds, sorted. Autocannon's own percentiles are whole milliseconds: too coarse for a bare page. */
async function times(
  target: { url: string; headers?: Record<string, string> },
  connections: number,
  seconds: number,
): Promise<number[]> {
  const measured: number[] = []
  let wrong = 0
  const errors = await new Promise<number>((resolve, reject) => {
    const run = autocannon({ ...target, connections, duration: seconds }, (error, result) =>
      error ? reject(error) : resolve(result.errors),
    )
    run.on('response', (_client, status, _bytes, ms) => {
      measured.push(ms)
      if (status !== 200) wrong += 1
    })
  })
  if (wrong + errors > 0) throw new Error(`${target.url}: ${wrong + errors} answers were not a page`)
  return measured.sort((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function portsOf(server: ChildProcess): Promise<{ portal: number; bare: number }> {
  let text = ''
  for await (const piece of server.stdout ?? []) {
    text += piece
    if (text.includes('\n')) break
  }
  return JSON.parse(text) as { portal: number; bare: number }
}
