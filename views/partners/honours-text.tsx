import type { Honours } from '../../src/db/tables/partners.ts'
import type { T } from '../words/words.ts'

/** What a partner takes, as one line. */
export function honoursText(t: T, { kinds, awards }: Honours, names: ReadonlyMap<string, string>): string {
  return t.list([
    ...kinds.map((kind) => t.t(`vouchers.kind.${kind}`)),
    ...awards.map((id) => names.get(id) ?? id),
  ])
}
