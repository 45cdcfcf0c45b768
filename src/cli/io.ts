/** Where a command reads its options from and writes its lines to. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

import type { Io } from './command.ts'

export type { Io }
export type Run = (argv: string[], io: Io) => Promise<number>

type Values = Readonly<Record<string, string | boolean | undefined>>
export type Asked = { readonly values: Values; readonly words: readonly string[]; readonly json: boolean }

/** @returns the options and words, or the exit code when the line is wrong or only help was asked for */
export function ask(
  argv: string[],
  io: Io,
  spec: { usage: string; options?: ParseArgsOptionsConfig; words: number },
): Asked | { exit: number } {
  const options: ParseArgsOptionsConfig = {
    ...spec.options,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  }
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
    if (values['help']) {
      io.stdout(`usage: tandem ${spec.usage}`)
      return { exit: 0 }
    }
    if (positionals.length !== spec.words) {
      io.stderr(`usage: tandem ${spec.usage}`)
      return { exit: 2 }
    }
    return { values: values as Values, words: positionals, json: values['json'] === true }
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : 'wrong options'}`)
    io.stderr(`usage: tandem ${spec.usage}`)
    return { exit: 2 }
  }
}

/** JSON with amounts as text, so that nothing is rounded by its reader. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
}
