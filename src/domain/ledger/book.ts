/** One account while a set of movements is applied to it, in memory. */
import type { Day } from '../day.ts'
import {
  type AccountState,
  CONTRA,
  type EntryKind,
  type Lot,
  type LotPart,
  type PlannedEntry,
} from './movement.ts'

type Cause = Pick<PlannedEntry, 'accountId' | 'subjectId' | 'source' | 'ruleVersion'>

/** Lives for one set of movements; the only place where a running balance is counted. */
export class Book {
  readonly id: string
  readonly entries: PlannedEntry[] = []
  readonly #ownerId: string
  #balance: bigint
  #version: bigint
  #owed: bigint
  readonly #lots = new Map<string, Lot>()
  readonly #changes = new Map<string, LotPart>()

  constructor(state: AccountState) {
    this.id = state.id
    this.#ownerId = state.ownerId
    this.#balance = state.balance
    this.#version = state.version
    this.#owed = state.owed
    for (const lot of state.lots) this.#lots.set(lotKey(lot), lot)
  }

  /** Writes one entry whose amount is the sum of its parts. */
  write(cause: Cause, kind: EntryKind, given: readonly LotPart[]): void {
    const parts = merged(given)
    const amount = parts.reduce((sum, part) => sum + part.amount, 0n)
    this.#balance += amount
    if (this.#balance < 0n) throw new RangeError(`account ${this.id} would fall to ${this.#balance}`)
    this.#version += 1n
    for (const part of parts) this.#change(part)
    this.entries.push({
      accountId: this.id,
      subjectId: cause.subjectId,
      source: cause.source,
      ruleVersion: cause.ruleVersion,
      ownerId: this.#ownerId,
      version: this.#version,
      kind,
      contra: CONTRA[kind],
      amount,
      balanceAfter: this.#balance,
      parts,
    })
  }

  owe(more: bigint): void {
    this.#owed += more
  }

  owed(): bigint {
    return this.#owed
  }

  nextVersion(): bigint {
    return this.#version + 1n
  }

  /** Lots with something left, the one that lapses first leading. */
  lots(): Lot[] {
    return [...this.#lots.values()]
      .filter((lot) => lot.remaining > 0n)
      .sort((a, b) =>
        a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : Number(a.locked) - Number(b.locked),
      )
  }

  spendable(on: Day): Lot[] {
    return this.lots().filter((lot) => !lot.locked && lot.expiresOn >= on)
  }

  account() {
    return {
      id: this.id,
      ownerId: this.#ownerId,
      balance: this.#balance,
      version: this.#version,
      owed: this.#owed,
    }
  }

  lotChanges() {
    return [...this.#changes.values()]
      .filter((part) => part.amount !== 0n)
      .map((part) => ({ ...part, accountId: this.id, ownerId: this.#ownerId }))
  }

  #change(part: LotPart): void {
    const key = lotKey(part)
    const remaining = (this.#lots.get(key)?.remaining ?? 0n) + part.amount
    this.#lots.set(key, { expiresOn: part.expiresOn, locked: part.locked, remaining })
    this.#changes.set(key, { ...part, amount: (this.#changes.get(key)?.amount ?? 0n) + part.amount })
  }
}

/** Draws an amount from lots in the order given; parts come out negative. */
export function drawFrom(lots: readonly Lot[], amount: bigint): { parts: LotPart[]; missing: bigint } {
  const parts: LotPart[] = []
  let missing = amount
  for (const lot of lots) {
    if (missing === 0n) break
    const taken = lot.remaining < missing ? lot.remaining : missing
    parts.push({ expiresOn: lot.expiresOn, locked: lot.locked, amount: -taken })
    missing -= taken
  }
  return { parts, missing }
}

function merged(parts: readonly LotPart[]): LotPart[] {
  const byLot = new Map<string, LotPart>()
  for (const part of parts) {
    const known = byLot.get(lotKey(part))
    byLot.set(lotKey(part), { ...part, amount: (known?.amount ?? 0n) + part.amount })
  }
  return [...byLot.values()]
}

function lotKey(lot: { expiresOn: Day; locked: boolean }): string {
  return `${lot.expiresOn}${lot.locked ? 'L' : ''}`
}
