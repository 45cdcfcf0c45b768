/** Turns movements into entries. Pure: the shell locks the accounts before, and writes the plan after. */
import type { Day } from '../day.ts'
import type { Refusal } from '../refusal.ts'
import { Book, drawFrom } from './book.ts'
import type { AccountState, LotPart, Movement, PlannedEntry } from './movement.ts'

export type Plan = {
  readonly entries: readonly PlannedEntry[]
  readonly accounts: readonly {
    id: string
    ownerId: string
    balance: bigint
    version: bigint
    owed: bigint
  }[]
  /** By how much each lot changes; never zero. */
  readonly lots: readonly (LotPart & { accountId: string; ownerId: string })[]
}

/**
 * @param states every account that a movement names, as read under lock
 * @param on the posting day in the programme's zone; lots whose last day is before it cannot be spent
 * @returns the plan, or the first movement's refusal: then nothing of the set is to be written
 * @see docs/ledger-rules.md
 */
export function planMovements(
  states: readonly AccountState[],
  movements: readonly Movement[],
  on: Day,
): { ok: Plan } | Refusal {
  const books = new Map(states.map((state) => [state.id, new Book(state)]))
  for (const movement of movements) {
    const book = books.get(movement.accountId)
    if (!book) throw new RangeError(`account was not locked: ${movement.accountId}`)
    const refusal = apply(book, movement, on)
    if (refusal) return refusal
  }
  for (const book of books.values()) recover(book, on)
  const changed = [...books.values()].filter((book) => book.entries.length > 0)
  return {
    ok: {
      entries: changed.flatMap((book) => book.entries),
      accounts: changed.map((book) => book.account()),
      lots: changed.flatMap((book) => book.lotChanges()),
    },
  }
}

function apply(book: Book, movement: Movement, on: Day): Refusal | undefined {
  if (movement.do === 'credit') {
    book.write(movement, movement.kind, [
      { expiresOn: movement.expiresOn, locked: movement.locked, amount: positive(movement.amount) },
    ])
    return undefined
  }
  if (movement.do === 'take-back') return takeBack(book, movement, on)
  if (movement.do === 'lapse') return lapse(book, movement)
  if (movement.do === 'give-back') {
    book.write(movement, movement.kind, movement.parts)
    return undefined
  }
  const { parts, missing } = drawFrom(book.spendable(on), positive(movement.amount))
  if (missing > 0n) return { refused: 'not-enough-points', detail: { missing: missing.toString() } }
  book.write(movement, movement.kind, parts)
  return undefined
}

/**
 * L-06, L-07: a reversal is always written in full. It takes from the credit's own lot, then from what lapses first;
 * what is still missing is waived when the credit has lapsed, and lent (owed) when it has been spent.
 */
function takeBack(book: Book, movement: Movement & { do: 'take-back' }, on: Day): undefined {
  const lapsed = movement.expiresOn < on
  const own = book.lots().filter((lot) => lot.expiresOn === movement.expiresOn)
  own.sort((a, b) => Number(a.locked !== movement.locked) - Number(b.locked !== movement.locked))
  const others = lapsed ? [] : book.spendable(on).filter((lot) => lot.expiresOn !== movement.expiresOn)
  const { parts, missing } = drawFrom([...own, ...others], positive(movement.amount))
  if (missing === 0n) {
    book.write(movement, 'reversal', parts)
    return
  }
  const gap = { expiresOn: movement.expiresOn, locked: movement.locked, amount: missing }
  book.write({ ...movement, source: `${movement.source}/gap` }, lapsed ? 'waiver' : 'advance', [gap])
  if (!lapsed) book.owe(missing)
  book.write(movement, 'reversal', [...parts, { ...gap, amount: -missing }])
}

function lapse(book: Book, movement: Movement & { do: 'lapse' }): undefined {
  for (const lot of book.lots().filter((each) => each.expiresOn <= movement.until)) {
    const source = `expiry/${lot.expiresOn}/${book.nextVersion()}`
    book.write({ ...movement, source }, 'expiry', [
      { expiresOn: lot.expiresOn, locked: lot.locked, amount: -lot.remaining },
    ])
  }
}

/** L-08: what is owed is repaid from what can be spent, as soon as there is something. */
function recover(book: Book, on: Day): void {
  const owed = book.owed()
  if (owed === 0n || book.entries.length === 0) return
  const { parts, missing } = drawFrom(book.spendable(on), owed)
  if (parts.length === 0) return
  book.owe(missing - owed)
  const cause = {
    accountId: book.id,
    subjectId: book.id,
    source: `recovery/${book.nextVersion()}`,
    ruleVersion: null,
  }
  book.write(cause, 'recovery', parts)
}

function positive(amount: bigint): bigint {
  if (amount <= 0n) throw new RangeError(`an amount to move must be positive: ${amount}`)
  return amount
}
