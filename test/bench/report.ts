/** Figures in rows: what was measured, what must be reached, what is aimed at. */
export type Line = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly gate?: number
  readonly aim?: number
  /** Gate and aim are ceilings; otherwise higher is better. */
  readonly most?: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}

/** Whether the gate holds; a line without one always does. */
export function holds({ value, gate, most }: Line): boolean {
  if (gate === undefined) return true
  return most ? value <= gate : value >= gate
}

export function table(lines: readonly Line[]): string[] {
  const rows = lines.map((line) => [
    line.name,
    `${shown(line.value)}${line.unit === '' ? '' : ` ${line.unit}`}`,
    limit(line, line.gate),
    limit(line, line.aim),
    line.gate === undefined ? '' : holds(line) ? 'holds' : 'BROKEN',
  ])
  const all = [['', 'measured', 'gate', 'aim', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function limit({ most }: Line, value: number | undefined): string {
  return value === undefined ? '' : `${most ? '<=' : '>='} ${shown(value)}`
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 })
}
