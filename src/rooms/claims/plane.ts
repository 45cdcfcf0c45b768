/** Claims live in two planes with the same pages: a member's own, and a company's. */
import type { MiddlewareHandler } from 'hono'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, inPerson, member, memberOnly, seat } from '../../web/guard.ts'

export type Plane = {
  readonly name: 'member' | 'company'
  readonly base: '/me/claims' | '/company/claims'
  readonly reads: MiddlewareHandler<AppEnv>
  readonly writes: MiddlewareHandler<AppEnv>
  readonly within: <T>(c: Ctx, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Whose claims: `owned` takes them. */
  readonly mine: (c: Ctx, table?: string) => ReturnType<typeof owned>
  readonly mayWrite: (c: Ctx) => boolean
}

const WRITERS = ['travel-manager', 'arranger'] as const

export const MEMBER_PLANE: Plane = {
  name: 'member',
  base: '/me/claims',
  reads: memberOnly,
  writes: memberOnly,
  within: inPerson,
  mine: (c, table = 'claim') => owned(`${table}.member_id`, member(c).id),
  mayWrite: () => true,
}

export const COMPANY_PLANE: Plane = {
  name: 'company',
  base: '/company/claims',
  reads: companyOnly('travel-manager', 'arranger', 'finance'),
  writes: companyOnly(...WRITERS),
  within: inCompany,
  mine: (c, table = 'claim') => owned(`${table}.company_id`, seat(c).id),
  mayWrite: (c) => (WRITERS as readonly string[]).includes(seat(c).role),
}
