/** Says which character of a mistyped code is wrong, when it is but one. */

export type NearMiss =
  | { readonly slip: 'wrong'; readonly at: number; readonly found: string; readonly wanted: string }
  | { readonly slip: 'missing'; readonly at: number; readonly wanted: string }
  | { readonly slip: 'extra'; readonly at: number; readonly found: string }
  | { readonly slip: 'swapped'; readonly at: number; readonly found: string; readonly wanted: string }

/** @returns undefined when the codes are equal or differ in more than one place; `at` counts from 1 */
export function nearMiss(found: string, wanted: string): NearMiss | undefined {
  if (found === wanted || Math.abs(found.length - wanted.length) > 1) return undefined
  let start = 0
  while (start < wanted.length && found[start] === wanted[start]) start += 1
  const at = start + 1
  const [f = '', w = ''] = [found[start], wanted[start]]
  const same = (fromFound: number, fromWanted: number) =>
    found.slice(start + fromFound) === wanted.slice(start + fromWanted)
  if (found.length < wanted.length) return same(0, 1) ? { slip: 'missing', at, wanted: w } : undefined
  if (found.length > wanted.length) return same(1, 0) ? { slip: 'extra', at, found: f } : undefined
  if (same(1, 1)) return { slip: 'wrong', at, found: f, wanted: w }
  const [nextFound = '', nextWanted = ''] = [found[start + 1], wanted[start + 1]]
  if (f === nextWanted && w === nextFound && same(2, 2)) {
    return { slip: 'swapped', at, found: f + nextFound, wanted: w + nextWanted }
  }
  return undefined
}
