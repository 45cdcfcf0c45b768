/** A second, naive life of orders: every point is counted by itself. Shares nothing with the code under test. */

/** Days are numbers; points are numbers; a price is one of these, by cabin. */
export const PRICES = { economy: 10, 'premium-economy': 25, business: 40, first: 7 } as const
export type ModelCabin = keyof typeof PRICES
export const REBOOK_FREE = 1
export const REBOOK_FEE = 3
export const CANCEL_FEE = 4

export type LifeCommand =
  | { readonly do: 'credit'; readonly amount: number; readonly goodFor: number }
  | { readonly do: 'order'; readonly cabin: ModelCabin }
  | { readonly do: 'rebook'; readonly pick: number; readonly cabin: ModelCabin }
  | { readonly do: 'cancel'; readonly pick: number }
  | { readonly do: 'wait'; readonly days: number }

export type ModelOrder = {
  cabin: ModelCabin
  rebooked: number
  isOpen: boolean
  /** The lot of each point that pays for it, the last drawn at the end. */
  points: number[]
}

export class OrderModel {
  readonly lots = new Map<number, number>()
  readonly orders: ModelOrder[] = []
  readonly #restoredDays: number | null

  constructor(restoredDays: number | null) {
    this.#restoredDays = restoredDays
  }

  balance(): number {
    return [...this.lots.values()].reduce((sum, left) => sum + left, 0)
  }

  /** `lastDay left`, the first to lapse leading. */
  left(): string[] {
    return [...this.lots]
      .filter(([, left]) => left > 0)
      .sort(([a], [b]) => a - b)
      .map(([day, left]) => `${day} ${left}`)
  }

  open(): ModelOrder[] {
    return this.orders.filter((order) => order.isOpen)
  }

  credit(amount: number, lastDay: number): void {
    this.lots.set(lastDay, (this.lots.get(lastDay) ?? 0) + amount)
  }

  lapse(today: number): void {
    for (const day of this.lots.keys()) if (day < today) this.lots.set(day, 0)
  }

  order(cabin: ModelCabin, today: number): boolean {
    const points = this.#draw(PRICES[cabin], today)
    if (!points) return false
    this.orders.push({ cabin, rebooked: 0, isOpen: true, points })
    return true
  }

  rebook(order: ModelOrder, cabin: ModelCabin, today: number): boolean {
    const before = new Map(this.lots)
    const points = [...order.points]
    const more = PRICES[cabin] - PRICES[order.cabin]
    for (let back = 0; back < -more; back += 1) this.#giveBack(points.pop() ?? -1, today)
    const drawn = more > 0 ? this.#draw(more, today) : []
    const fee = order.rebooked < REBOOK_FREE ? [] : this.#draw(REBOOK_FEE, today)
    if (!drawn || !fee) {
      for (const [day, left] of before) this.lots.set(day, left)
      for (const day of this.lots.keys()) if (!before.has(day)) this.lots.delete(day)
      return false
    }
    order.points = [...points, ...drawn]
    order.cabin = cabin
    order.rebooked += 1
    return true
  }

  cancel(order: ModelOrder, today: number): boolean {
    const before = new Map(this.lots)
    for (const point of order.points) this.#giveBack(point, today)
    if (!this.#draw(CANCEL_FEE, today)) {
      for (const [day, left] of before) this.lots.set(day, left)
      for (const day of this.lots.keys()) if (!before.has(day)) this.lots.delete(day)
      return false
    }
    order.isOpen = false
    order.points = []
    return true
  }

  /** One by one, always from the lot that lapses first. */
  #draw(amount: number, today: number): number[] | undefined {
    const before = new Map(this.lots)
    const drawn: number[] = []
    for (let count = 0; count < amount; count += 1) {
      const days = [...this.lots].filter(([day, left]) => day >= today && left > 0).map(([day]) => day)
      if (days.length === 0) {
        for (const [day, left] of before) this.lots.set(day, left)
        return undefined
      }
      const first = Math.min(...days)
      this.lots.set(first, (this.lots.get(first) ?? 0) - 1)
      drawn.push(first)
    }
    return drawn
  }

  #giveBack(lot: number, today: number): void {
    if (lot >= today) this.credit(1, lot)
    else if (this.#restoredDays !== null) this.credit(1, today + this.#restoredDays)
  }
}
