/** A second, naive ledger: what each command should come to, written without looking at the first. */

export type Command =
  | { readonly do: 'credit'; readonly amount: number; readonly goodFor: number; readonly locked: boolean }
  | { readonly do: 'spend'; readonly amount: number }
  | { readonly do: 'take-back'; readonly pick: number }
  | { readonly do: 'give-back'; readonly pick: number }
  | { readonly do: 'lapse' }

type ModelLot = { lastDay: number; locked: boolean; left: number }
export type ModelCredit = {
  amount: number
  lastDay: number
  locked: boolean
  source: string
  reversed: boolean
}
export type ModelSpend = { parts: { lastDay: number; amount: number }[]; source: string; refunded: boolean }

/** Days are numbers here; points are numbers; nothing is shared with the code under test. */
export class Model {
  lots: ModelLot[] = []
  owed = 0
  credits: ModelCredit[] = []
  spends: ModelSpend[] = []

  balance(): number {
    return this.lots.reduce((sum, lot) => sum + lot.left, 0)
  }

  spendable(today: number): number {
    return this.lots
      .filter((lot) => !lot.locked && lot.lastDay >= today)
      .reduce((sum, lot) => sum + lot.left, 0)
  }

  credit(amount: number, lastDay: number, locked: boolean, source: string, today: number): void {
    this.lot(lastDay, locked).left += amount
    this.credits.push({ amount, lastDay, locked, source, reversed: false })
    this.repay(today)
  }

  spend(amount: number, source: string, today: number): boolean {
    if (this.spendable(today) < amount) return false
    this.spends.push({ parts: this.take(amount, this.inOrder(today)), source, refunded: false })
    return true
  }

  takeBack(credit: ModelCredit, today: number): void {
    credit.reversed = true
    const own = this.lots.filter((lot) => lot.lastDay === credit.lastDay)
    own.sort((a, b) => Number(b.locked === credit.locked) - Number(a.locked === credit.locked))
    const rest =
      credit.lastDay < today ? [] : this.inOrder(today).filter((lot) => lot.lastDay !== credit.lastDay)
    const there = [...own, ...rest].reduce((sum, lot) => sum + lot.left, 0)
    const taken = Math.min(credit.amount, there)
    this.take(taken, [...own, ...rest])
    if (credit.lastDay >= today) this.owed += credit.amount - taken
    this.repay(today)
  }

  giveBack(spend: ModelSpend, today: number): void {
    spend.refunded = true
    for (const part of spend.parts) this.lot(part.lastDay, false).left += part.amount
    this.repay(today)
  }

  lapse(today: number): void {
    for (const lot of this.lots) if (lot.lastDay < today) lot.left = 0
  }

  /** By last day, locked and open together. */
  byDay(): Map<number, number> {
    const sums = new Map<number, number>()
    for (const lot of this.lots)
      if (lot.left > 0) sums.set(lot.lastDay, (sums.get(lot.lastDay) ?? 0) + lot.left)
    return sums
  }

  private repay(today: number): void {
    const amount = Math.min(this.owed, this.spendable(today))
    if (amount === 0) return
    this.take(amount, this.inOrder(today))
    this.owed -= amount
  }

  private take(amount: number, lots: ModelLot[]): { lastDay: number; amount: number }[] {
    const parts: { lastDay: number; amount: number }[] = []
    let rest = amount
    for (const lot of lots) {
      const part = Math.min(rest, lot.left)
      if (part === 0) continue
      lot.left -= part
      rest -= part
      parts.push({ lastDay: lot.lastDay, amount: part })
    }
    return parts
  }

  private inOrder(today: number): ModelLot[] {
    return this.lots
      .filter((lot) => !lot.locked && lot.lastDay >= today)
      .sort((a, b) => a.lastDay - b.lastDay)
  }

  private lot(lastDay: number, locked: boolean): ModelLot {
    const known = this.lots.find((lot) => lot.lastDay === lastDay && lot.locked === locked)
    if (known) return known
    const made = { lastDay, locked, left: 0 }
    this.lots.push(made)
    return made
  }
}
