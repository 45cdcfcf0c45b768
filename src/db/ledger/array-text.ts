/** Arrays as Postgres writes them. A chunk brings fifty thousand values, and the drivers look at each of them several times. */

/** For types whose text needs no quotes: uuid, integer, bigint, date, timestamptz, boolean. */
export function plainArray(values: readonly (string | number | bigint | boolean | null)[]): string {
  let text = '{'
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) text += ','
    text += values[at] ?? 'NULL'
  }
  return `${text}}`
}

const SPECIAL = /["\\]/

/** For text and JSON. */
export function textArray(values: readonly (string | null)[]): string {
  let text = '{'
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) text += ','
    const value = values[at] ?? null
    if (value === null) text += 'NULL'
    else if (SPECIAL.test(value)) text += `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
    else text += `"${value}"`
  }
  return `${text}}`
}
