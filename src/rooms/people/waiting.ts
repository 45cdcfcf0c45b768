/** Who came by a registration link and waits to be let in. */
import { sql } from 'kysely'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import { sendAllLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import { PAGE_ROWS } from '../../web/list.ts'
import { auditSeats, type byOf } from './seat-audit.ts'

export type Waiting = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly since: Date
}
type Decided = { id: string; memberId: string; name: string; email: string; language: string; seatId: string }

/** The one who waits longest first. @param after id of the row at the end of the page before */
export async function waitingPage(tx: Tx, companyId: string, after: string | undefined): Promise<Waiting[]> {
  return tx
    .selectFrom('self_registration')
    .select(['id', 'name', 'email', sql<Date>`confirmed_at`.as('since')])
    .where(owned('company_id', companyId))
    .where('state', '=', 'waiting')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(PAGE_ROWS + 1)
    .execute()
}

export type Decision = 'approve' | 'decline'

/** @param ids those that were ticked; undefined for all who wait. @returns how many it touched */
export async function decide(
  tx: Tx,
  by: ReturnType<typeof byOf> & { today: Day; companyName: string },
  ids: readonly string[] | undefined,
  decision: Decision,
): Promise<number> {
  const rows = await tx
    .updateTable('self_registration')
    .set({ state: decision === 'approve' ? 'joined' : 'declined', decided_at: by.at })
    .where(owned('company_id', by.companyId))
    .where('state', '=', 'waiting')
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any(${sql.val(ids ?? [])}::uuid[])`))
    .returning(['id', 'member_id as memberId', 'name', 'email', 'language'])
    .execute()
  const people = rows.map((row) => ({ ...row, memberId: row.memberId ?? '', seatId: newId() }))
  if (people.length === 0) return 0
  const seats = decision === 'approve' ? await seat(tx, by, people) : []
  const told = decision === 'approve' ? seats : people
  await auditSeats(
    tx,
    by,
    `membership.${decision}`,
    told.map(({ id, email }) => ({ id, detail: { email } })),
  )
  await tell(tx, by, people, decision)
  return people.length
}

/** Whoever was invited meanwhile, or had been, gets that seat; all others a new one as travellers. */
async function seat(
  tx: Tx,
  by: ReturnType<typeof byOf> & { today: Day },
  people: readonly Decided[],
): Promise<{ id: string; email: string }[]> {
  const given = JSON.stringify(people)
  const { rows } = await sql<{ id: string; email: string }>`with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as given ("memberId" uuid, "seatId" uuid, name text, email text)
    ), taken as (
      update membership set member_id = given."memberId", state = 'active', joined_on = ${by.today}::date,
        version = membership.version + 1
      from given where ${owned('membership.company_id', by.companyId)} and membership.state = 'invited'
        and membership.email_key = lower(given.email)
      returning membership.id, membership.email_key as email
    ), made as (
    insert into membership (company_id, id, member_id, name, email, email_key, role, state, invited_at, joined_on)
    select ${by.companyId}::uuid, "seatId", "memberId", name, email, lower(email), 'traveller', 'active',
      ${by.at}::timestamptz, ${by.today}::date from given
    where lower(email) not in (select email from taken)
    on conflict do nothing returning id, email_key as email
    ) select id, email from taken union all select id, email from made`.execute(tx)
  return rows
}

async function tell(
  tx: Tx,
  by: ReturnType<typeof byOf> & { companyName: string },
  people: readonly Decided[],
  decision: Decision,
): Promise<void> {
  await sendAllLater(
    tx,
    people.map(({ memberId, name, email, language }) => {
      const { t } = wordsFor(isLang(language) ? language : 'en')
      const args = { name, company: by.companyName, link: `${by.origin}/sign-in` }
      return {
        kind: 'invitation' as const,
        recipientId: memberId === '' ? null : memberId,
        companyId: by.companyId,
        recipient: email,
        language,
        subject: t(`peopleLists.mail.${decision}.subject`, { company: by.companyName }),
        body: t(`peopleLists.mail.${decision}.body`, args),
        at: by.at,
      }
    }),
  )
}
