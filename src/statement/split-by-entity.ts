/** What the flights of a month brought, by the legal entity that flew. Pure. */
import type { EntryKind } from '../domain/ledger/movement.ts'
import type { StatementEntity, StatementLine } from './statement-lines.ts'

/** What a flight brings, and what is taken back of it. */
const FLOWN: readonly EntryKind[] = ['accrual', 'reversal']

/** Without an entity: the company itself. `lines` counts the lines that make the amount. */
export type EntityPart = {
  readonly entity: StatementEntity | null
  readonly lines: number
  readonly amount: bigint
}

/**
 * Every line of the kinds that flights bring is in exactly one part, so the parts add up to the subtotals of these kinds.
 *
 * @returns the company itself first, then its entities by name; nothing when no line belongs to an entity
 */
export function splitByEntity(lines: readonly StatementLine[]): EntityPart[] {
  const earned = lines.filter(({ kind }) => FLOWN.includes(kind))
  if (earned.every(({ entity }) => entity === null)) return []
  const byEntity = Map.groupBy(earned, ({ entity }) => entity?.id ?? '')
  return [...byEntity.values()]
    .map((own) => ({
      entity: own[0]?.entity ?? null,
      lines: own.length,
      amount: own.reduce((sum, { amount }) => sum + amount, 0n),
    }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function keyOf({ entity }: EntityPart): string {
  return entity === null ? '' : `${entity.name}/${entity.corporateId}`
}
