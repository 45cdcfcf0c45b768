/** Takes a seat: for somebody new with an account and a session, for somebody known with the account they have. */
import { openAccounts } from '../../db/ledger/open-accounts.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { startSession, switchCompany } from '../../web/session.ts'
import { openInvitation } from './open-invitation.ts'
import { type Taken, takeSeat } from './take-seat.ts'

export type Newcomer = { readonly name: string; readonly passwordHash: string }

/** Somebody new sets a password; the link is the proof that the mailbox is theirs. */
export async function acceptNew(tx: Tx, c: Ctx, token: string, newcomer: Newcomer): Promise<Outcome<Taken>> {
  const found = await openInvitation(tx, token, c.var.now, true)
  if ('refused' in found) return found
  // An account that has come into being since: it is entered with its own password, never with a link.
  if (found.ok.memberId !== null) return { refused: 'invitation-wrong-person' }
  const memberId = newId()
  await tx
    .insertInto('member')
    .values({
      id: memberId,
      email: found.ok.email,
      email_key: found.ok.emailKey,
      name: newcomer.name,
      language: c.var.t.lang,
      password_hash: newcomer.passwordHash,
      joined_on: c.var.today,
    })
    .execute()
  await openAccounts(tx, memberId, ['miles', 'status'])
  const taken = await takeSeat(tx, c, found.ok, { id: memberId, name: newcomer.name })
  if ('refused' in taken) return taken
  await startSession(tx, c, { memberId, companyId: taken.ok === 'joined' ? found.ok.companyId : null })
  return taken
}

/** Somebody who is signed in accepts with the account at hand, when the invitation is for it. */
export async function acceptKnown(
  tx: Tx,
  c: Ctx,
  token: string,
  viewer: { id: string; name: string; email: string },
): Promise<Outcome<Taken>> {
  const found = await openInvitation(tx, token, c.var.now, true)
  if ('refused' in found) return found
  if (found.ok.emailKey !== viewer.email.toLowerCase()) return { refused: 'invitation-wrong-person' }
  await openAccounts(tx, viewer.id, ['miles', 'status'])
  const taken = await takeSeat(tx, c, found.ok, viewer)
  if ('ok' in taken && taken.ok === 'joined') await switchCompany(tx, c, found.ok.companyId)
  return taken
}
