/** A command run in this process, with what it wrote. */
import type { Io } from '../../src/cli/command.ts'

export type Captured = {
  readonly code: number
  readonly out: readonly string[]
  readonly err: readonly string[]
}

export async function captured(
  run: (argv: string[], io: Io) => Promise<number>,
  ...argv: string[]
): Promise<Captured> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) })
  return { code, out, err }
}

/** The one JSON object of a `--json` answer of one line. */
export function json({ out }: Captured): Record<string, unknown> {
  return JSON.parse(out[0] ?? 'null')
}
