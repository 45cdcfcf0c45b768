/** One link for one seat: a new one takes the place of those before it. */
import { sql } from 'kysely'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { INVITATION_HOURS, invitationEnds } from '../../web/invitation.ts'
import { hashOf, newToken } from '../../web/secrets.ts'

export async function sendInvitation(
  tx: Tx,
  c: Ctx,
  person: { id: string; name: string; email: string },
): Promise<void> {
  const company = seat(c)
  await withdrawOpen(tx, c, person.id)
  const token = newToken()
  await tx
    .insertInto('invitation')
    .values({
      company_id: company.id,
      id: newId(),
      membership_id: person.id,
      token_hash: hashOf(token),
      expires_at: invitationEnds(c.var.now),
    })
    .execute()
  const { language } = await tx
    .selectFrom('company')
    .select('language')
    .where(owned('id', company.id))
    .executeTakeFirstOrThrow()
  const { t } = wordsFor(isLang(language) ? language : 'en')
  await sendLater(tx, {
    companyId: company.id,
    recipient: person.email,
    language,
    subject: t('people.mail.subject', { company: company.name }),
    body: t('people.mail.body', {
      name: person.name,
      inviter: member(c).name,
      company: company.name,
      link: linkTo(c, `/invitation/${token}`),
      hours: INVITATION_HOURS,
    }),
    at: c.var.now,
  })
}

export async function withdrawOpen(tx: Tx, c: Ctx, membershipId: string): Promise<boolean> {
  const withdrawn = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: c.var.now })
    .where(owned('company_id', seat(c).id))
    .where('membership_id', '=', membershipId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(sql`1`.as('one'))
    .execute()
  return withdrawn.length > 0
}
