/** Questions live in two planes with the same pages: a member's own, and a company's. */
import type { MiddlewareHandler } from 'hono'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { COMPANY_TOPICS, TOPICS, type Topic } from '../../domain/support/case.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, inPerson, member, memberOnly, seat } from '../../web/guard.ts'

export type Plane = {
  readonly name: 'member' | 'company'
  readonly base: '/me/support' | '/company/support'
  readonly guard: MiddlewareHandler<AppEnv>
  readonly topics: readonly Topic[]
  readonly within: <T>(c: Ctx, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Whose questions: `owned` takes them. */
  readonly mine: (c: Ctx, table?: string) => ReturnType<typeof owned>
  /** The columns that say whose a row is. */
  readonly owner: (c: Ctx) => { readonly company_id: string | null; readonly member_id: string | null }
}

export const MEMBER_PLANE: Plane = {
  name: 'member',
  base: '/me/support',
  guard: memberOnly,
  topics: TOPICS,
  within: inPerson,
  mine: (c, table = 'support_case') => owned(`${table}.member_id`, member(c).id),
  owner: (c) => ({ company_id: null, member_id: member(c).id }),
}

/** U-02: what a company asks is read by its travel managers and its finance, and by nobody else of it. */
export const COMPANY_PLANE: Plane = {
  name: 'company',
  base: '/company/support',
  guard: companyOnly('travel-manager', 'finance'),
  topics: COMPANY_TOPICS,
  within: inCompany,
  mine: (c, table = 'support_case') => owned(`${table}.company_id`, seat(c).id),
  owner: (c) => ({ company_id: seat(c).id, member_id: null }),
}
