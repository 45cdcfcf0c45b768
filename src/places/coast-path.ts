/** A path of coasts that leaves out what a reader could not see. */

/** Pixels between two corners. */
const STEP = 1.6

/** What d3 draws on: it asks for points, and gets them joined into path data with whole pixels. */
export class CoastPath {
  text = ''
  #ring: [number, number][] = []

  moveTo(x: number, y: number): void {
    this.#finish()
    this.#ring = [[x, y]]
  }

  lineTo(x: number, y: number): void {
    const last = this.#ring.at(-1)
    if (!last || Math.hypot(x - last[0], y - last[1]) >= STEP) this.#ring.push([x, y])
  }

  closePath(): void {
    this.#finish()
  }

  /** Part of d3's interface; coasts have no circles. */
  arc(): void {}

  beginPath(): void {}

  #finish(): void {
    // An island of fewer corners than a triangle is smaller than a pixel or two.
    if (this.#ring.length > 2) this.text += `M${this.#ring.map(whole).join('L')}Z`
    this.#ring = []
  }
}

function whole([x, y]: [number, number]): string {
  return `${Math.round(x)},${Math.round(y)}`
}
