/**
 * A trace line in words. Facts are text for machines (`2026-03-31`, `1240.50 EUR`), so they are written out here;
 * a line whose facts do not fill its sentence is shown as the facts themselves, never as an error.
 */
import type { Day } from '../../src/domain/day.ts'
import type { TraceLine } from '../../src/domain/rating/rated.ts'
import { type Key, textAt, type Words } from './catalogue.ts'
import { type Formats, isNever } from './formats.ts'
import type { Messages } from './messages.ts'

export type TraceWords = { readonly label: string; readonly sentence: string }

export function traceWords(line: TraceLine, words: Words, formats: Formats, messages: Messages): TraceWords {
  const label = messages.text(`trace.label.${line.step}`)
  const code = line.facts['code'] ?? ''
  if (line.step === 'nothing' && textAt(words, `trace.nothing.${code}`) !== undefined) {
    return { label, sentence: messages.text(`trace.nothing.${code}` as Key) }
  }
  if (line.step === 'expires' && isNever(line.facts['day'] as Day)) {
    return { label, sentence: messages.text('common.balance.never') }
  }
  // A name and a code stay as they are, whatever numbers are in them.
  const facts = line.step === 'entity' ? line.facts : written(line.facts, formats)
  const key: Key = `trace.step.${line.step}`
  const filled = messages.argumentsOf(key).every(({ name }) => facts[name] !== undefined)
  return { label, sentence: filled ? messages.text(key, facts) : Object.values(facts).join(' · ') }
}

/** An amount beside a currency is money in minor units; numbers are grouped, days and miles written out. */
function written(facts: TraceLine['facts'], formats: Formats): Record<string, string> {
  const currency = facts['currency'] ?? ''
  const entries = Object.entries(facts).map(([name, value]) => {
    const minor = name === 'amount' && /^[A-Z]{3}$/.test(currency) && /^-?\d{1,18}$/.test(value)
    return [name, minor ? formats.money(BigInt(value), currency) : writtenOne(value, formats)]
  })
  return Object.fromEntries(entries)
}

function writtenOne(value: string, formats: Formats): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.day(value as Day)
  if (/^-?\d+(\.\d+)?$/.test(value)) return formats.decimal(value)
  const distance = /^(\d+(?:\.\d+)?) mi$/.exec(value)?.[1]
  if (distance !== undefined) return formats.distance(distance)
  return value.replaceAll(/(\d+(?:\.\d+)?) ([A-Z]{3})\b/g, (_, amount: string, code: string) =>
    formats.decimalMoney(amount, code),
  )
}
