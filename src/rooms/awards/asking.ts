/** From the page that asks to the request: whose it is, in which company, and the one that is changed by it. */
import { askForApproval } from '../../approvals/ask.ts'
import { pastRivals } from '../../db/command.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import type { Typed } from '../../web/forms.ts'
import { inCompany, member, seat } from '../../web/guard.ts'
import { asId } from '../../web/time-key.ts'
import type { Question } from './ask.ts'

type Wanted = { readonly question: Question; readonly typed: Typed }
type Form = { readonly key: string; readonly price: string; readonly reason: string }

/** @returns undefined when it changes a request that this person does not have */
export function sendRequest(
  c: Ctx,
  { question, typed }: Wanted,
  { key, price, reason }: Form,
): Promise<Outcome<{ requestId: string }> | undefined> {
  const { id: companyId, name: company, state: companyState, membershipId } = seat(c)
  const { request, quoted, held } = question
  const { again, ...kept } = typed
  const asking = {
    key,
    companyId,
    company,
    companyState,
    by: { id: member(c).id, name: member(c).name, membershipId },
    request,
    typed: kept,
    quoted: { ...quoted, pricedOn: held?.pricedOn ?? c.var.today },
    price: BigInt(price),
    reason,
    again: asId(again),
    origin: linkTo(c, ''),
    now: c.var.now,
    today: c.var.today,
  }
  return pastRivals(() => inCompany(c, (tx) => askForApproval(tx, asking)))
}
