/** Why a calculation ends without an amount. A value, not an exception: nothing earned is a normal answer. */
import type { NothingCode, TraceLine, TraceStep } from './rated.ts'

export type Stop = { readonly stop: NothingCode; readonly trace: readonly TraceLine[] }

export function stop(code: NothingCode, facts: TraceLine['facts'] = {}): Stop {
  return { stop: code, trace: [line('nothing', { code, ...facts })] }
}

/** The same stop with what was found out before it. */
export function after(trace: readonly TraceLine[], { stop: code, trace: rest }: Stop): Stop {
  return { stop: code, trace: [...trace, ...rest] }
}

export function line(step: TraceStep, facts: TraceLine['facts']): TraceLine {
  return { step, facts }
}
