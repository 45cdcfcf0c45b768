/** What every command is handed and how it ends. */
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Day, parseDay } from '../domain/day.ts'
import { parseDecimal, type Rational } from '../domain/rating/rational.ts'

/** Where a command writes: one line at a time, without the line break. */
export type Io = { stdout(line: string): void; stderr(line: string): void }

/** Exit codes. */
export const OK = 0
export const DATA_WRONG = 1
const USAGE_WRONG = 2

/** Thrown for a wrong call; `command` turns it into exit code 2. */
export class Usage extends Error {}

/** Runs a command body; what the person typed wrongly becomes two lines of help, not a stack. */
export async function command(io: Io, help: string, body: () => Promise<number>): Promise<number> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof Usage)) throw error
    io.stderr(error.message)
    io.stderr(help.split('\n', 1)[0] ?? '')
    return USAGE_WRONG
  }
}

/** `parseArgs`, whose complaints are usage errors. */
export function readArguments<O extends ParseArgsOptionsConfig>(argv: string[], options: O) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: true } satisfies ParseArgsConfig)
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : 'arguments that cannot be read')
  }
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Usage(`--${option} is needed`)
  return value
}

export function dayOption(value: string, option: string): Day {
  const day = parseDay(value)
  if (day === undefined) throw new Usage(`--${option} ${value}: a day as YYYY-MM-DD`)
  return day
}

export function decimalOption(value: string, option: string): Rational {
  const parsed = parseDecimal(value)
  if (parsed === undefined) throw new Usage(`--${option} ${value}: a decimal number such as 400.00`)
  return parsed
}

export function countOption(value: string, option: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Usage(`--${option} ${value}: a whole number`)
  return Number(value)
}
