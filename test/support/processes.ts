/** The portal and its command line as processes of their own, to be killed at will. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

type Env = Readonly<Record<string, string>>
export type Answer = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

const TSX = ['--import', 'tsx']

function start(file: string, args: readonly string[], env: Env): ChildProcess {
  // biome-ignore lint/style/noProcessEnv: the child needs the path; the application's own settings are given by `env`.
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [...TSX, file, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** `tandem …`, to its end or until it is killed. */
export function tandem(args: readonly string[], env: Env): { child: ChildProcess; ended: Promise<Answer> } {
  const child = start('src/cli.ts', args, env)
  return { child, ended: ended(child) }
}

export async function ended(child: ChildProcess): Promise<Answer> {
  const text = { stdout: '', stderr: '' }
  child.stdout?.on('data', (bytes: Buffer) => {
    text.stdout += bytes.toString()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    text.stderr += bytes.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...text }
}

export type Running = { readonly url: string; readonly child: ChildProcess; readonly ended: Promise<Answer> }

/** The server, once it listens. */
export async function serve(env: Env): Promise<Running> {
  const child = start('src/node.ts', [], { PORT: '0', ...env })
  const finished = ended(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      const found = /Tandem is at (\S+)/.exec(bytes.toString())
      if (found?.[1]) resolve(found[1])
    })
    finished.then(
      ({ code, stdout, stderr }) => reject(new Error(`the server ended with ${code}: ${stdout}${stderr}`)),
      reject,
    )
  })
  return { url, child, ended: finished }
}
