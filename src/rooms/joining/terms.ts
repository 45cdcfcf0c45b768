/** The terms that one accepts by applying: those in force on the day. */
import { withScope } from '../../db/scope.ts'
import { type TermsHead, termsInForce } from '../../terms/versions.ts'
import type { Ctx } from '../../web/env.ts'

export function termsToAccept(c: Ctx): Promise<TermsHead> {
  return withScope(c.var.db, { as: 'gate' }, (tx) => termsInForce(tx, c.var.today), { readOnly: true })
}
