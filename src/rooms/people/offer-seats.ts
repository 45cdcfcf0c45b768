/** Invitations for many seats at once: one link for one seat, and a new one takes the place of those before it. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import { sendAllLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { INVITATION_HOURS, invitationEnds } from '../../web/invitation.ts'
import { hashOf, newToken } from '../../web/secrets.ts'

/** In whose name, for which company, and where the links lead to. */
export type Offering = {
  readonly companyId: string
  readonly inviter: string
  readonly origin: string
  readonly at: Date
}
export type Offered = { readonly id: string; readonly name: string; readonly email: string | null }

export async function offerSeats(tx: Tx, offering: Offering, people: readonly Offered[]): Promise<void> {
  if (people.length === 0) return
  const { companyId, inviter, origin, at } = offering
  await withdrawOpen(
    tx,
    offering,
    people.map((person) => person.id),
  )
  const tokens = people.map(() => newToken())
  const seats = people.map((person, index) => ({
    ...person,
    token: tokens[index] ?? '',
    invitationId: newId(),
  }))
  await tx
    .insertInto('invitation')
    .values(
      seats.map((seat) => ({
        company_id: companyId,
        id: seat.invitationId,
        membership_id: seat.id,
        token_hash: hashOf(seat.token),
        expires_at: invitationEnds(at),
      })),
    )
    .execute()
  const company = await tx
    .selectFrom('company')
    .select(['language', 'name'])
    .where(owned('id', companyId))
    .executeTakeFirstOrThrow()
  const { t } = wordsFor(isLang(company.language) ? company.language : 'en')
  await sendAllLater(
    tx,
    seats.map((seat) => ({
      kind: 'invitation' as const,
      recipientId: null,
      companyId,
      recipient: seat.email ?? '',
      language: company.language,
      subject: t('people.mail.subject', { company: company.name }),
      body: t('people.mail.body', {
        name: seat.name,
        inviter,
        company: company.name,
        link: `${origin}/invitation/${seat.token}`,
        hours: INVITATION_HOURS,
      }),
      at,
      invitationId: seat.invitationId,
    })),
  )
}

/** @returns the seats whose link was open until now */
export async function withdrawOpen(
  tx: Tx,
  { companyId, at }: Pick<Offering, 'companyId' | 'at'>,
  membershipIds: readonly string[],
): Promise<string[]> {
  const withdrawn = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where(owned('company_id', companyId))
    .where('membership_id', 'in', membershipIds)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('membership_id')
    .execute()
  return [...new Set(withdrawn.map((row) => row.membership_id))]
}
