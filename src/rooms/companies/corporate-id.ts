/** Company numbers: which ones fit the programme, and new ones by chance. */
import { randomInt } from 'node:crypto'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import { isBoundedPattern } from '../../domain/frequent-flyer-number.ts'

const WITHOUT_PATTERN = 'C[0-9]{8}'
const DRAWN_AT_ONCE = 20
const NUMBER_TAKEN = ['company_corporate_id_key', 'corporate_number_pkey']

export function fitsPattern(id: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return /^[A-Z0-9]{2,25}$/.test(id)
  return new RegExp(`^(?:${pattern})$`).test(id)
}

/**
 * A number that nobody has. Two approvals may still draw the same one; the unique constraint then refuses the second.
 *
 * @returns undefined when the programme's pattern has no number left, or is one that we cannot draw from
 */
export async function freeCorporateId(tx: Tx, pattern: string | undefined): Promise<string | undefined> {
  const source = pattern ?? WITHOUT_PATTERN
  if (!isBoundedPattern(source)) return undefined
  const drawn = Array.from({ length: DRAWN_AT_ONCE }, () => drawFrom(source))
  const taken = await tx
    .selectFrom('corporate_number')
    .select('corporate_id')
    .where('corporate_id', 'in', drawn)
    .execute()
  const used = new Set(taken.map((row) => row.corporate_id))
  return drawn.find((id) => !used.has(id))
}

/** A number that was typed may belong to another company or entity; one drawn by chance is drawn again. */
export async function takingNumber<T>(work: () => Promise<T>): Promise<T | 'taken'> {
  try {
    return await work()
  } catch (error) {
    if (NUMBER_TAKEN.includes(violated(error) ?? '')) return 'taken'
    throw error
  }
}

/** One text of a bounded pattern: for `WB\d{7}`, `WB` and seven digits. */
export function drawFrom(source: string): string {
  const parts = source.matchAll(/(\\d|\[[^\]]+\]|[A-Z0-9])(?:\{(\d+)(?:,\d+)?\}|(\?))?/g)
  let text = ''
  for (const [, symbol = '', times, optional] of parts) {
    const signs = signsOf(symbol)
    const count = optional === undefined ? Number(times ?? 1) : 0
    for (let at = 0; at < count; at += 1) text += signs[randomInt(signs.length)] ?? ''
  }
  return text
}

function signsOf(symbol: string): string {
  if (symbol === String.raw`\d`) return '0123456789'
  if (!symbol.startsWith('[')) return symbol
  return symbol.slice(1, -1).replaceAll(/(.)-(.)/g, (_, from: string, to: string) => {
    const first = from.charCodeAt(0)
    return String.fromCharCode(
      ...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_each, at) => first + at),
    )
  })
}
