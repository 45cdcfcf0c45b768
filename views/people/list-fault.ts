import type { ListFault } from '../../src/domain/people/read-list.ts'
import type { T } from '../words/words.ts'
import { ROLES } from './people-page.tsx'

/** What to do about a cell of a list, in one sentence. */
export function faultSentence(t: T, { code, expected }: ListFault): string {
  const roles = ROLES.map((role) => t.t(`people.role.${role}`)).join(', ')
  return t.t(`peopleLists.fault.${code}`, { expected: code === 'role-unknown' ? roles : expected })
}
