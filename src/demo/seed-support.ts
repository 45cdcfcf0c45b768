/** Two questions to support, one of them answered, and what travellers say of their trips. */
import { sql } from 'kysely'
import { newId } from '../db/new-id.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { SupportCase } from '../db/tables/support.ts'
import { promisedDay } from '../domain/claim/window.ts'
import type { Day } from '../domain/day.ts'
import { WORKING_DAYS_TO_ANSWER } from '../domain/support/case.ts'
import type { SeededPeople } from './seed-people.ts'

const HOUR = 3_600_000
const SAID = [
  { score: 5, words: 'On time, and the miles were there two days later.' },
  { score: 4, words: null },
  { score: 2, words: 'The lounge was full and nobody said so.' },
  { score: 3, words: 'A long way to the gate.' },
] as const

export async function seedSupport(db: Db, { companies, staff }: SeededPeople, today: Day, now: Date) {
  const companyId = companies[0]?.id
  const ofFirst = staff.filter((person) => person.company === 0)
  const finance = ofFirst.find((person) => person.role === 'finance')
  const traveller = ofFirst.find((person) => person.role === 'traveller' && person.memberId)
  const [officer, flyer] = [finance?.memberId, traveller?.memberId]
  if (!companyId || !finance || !traveller || !officer || !flyer) return
  const opened = new Date(now.getTime() - 26 * HOUR)
  const common = {
    state: 'open',
    answer_on: promisedDay(today, WORKING_DAYS_TO_ANSWER),
    changed_at: opened,
  } as const
  await withScope(db, { as: 'backup' }, async (tx) => {
    await ask(
      tx,
      {
        ...common,
        reference: 'S-DEM0AAA',
        member_id: flyer,
        opened_by: flyer,
        topic: 'credit',
      },
      [
        {
          by: 'person',
          id: flyer,
          name: traveller.name,
          body: 'I changed my name last month. Which of my tickets still carry the old one?',
        },
      ],
      opened,
    )
    await ask(
      tx,
      {
        ...common,
        reference: 'S-DEM0BBB',
        company_id: companyId,
        opened_by: officer,
        topic: 'statement',
        state: 'answered',
      },
      [
        {
          by: 'person',
          id: officer,
          name: finance.name,
          body: 'Which line of the statement is the refund of October?',
        },
        {
          by: 'operator',
          id: newId(),
          name: 'Support',
          body: 'The one of kind "Refund": its reference is the number of the order.',
        },
      ],
      opened,
    )
    await seedFeedback(tx, now)
  })
}

type Line = {
  readonly by: 'person' | 'operator'
  readonly id: string
  readonly name: string
  readonly body: string
}
type Asked = Pick<SupportCase, 'reference' | 'opened_by' | 'topic' | 'state' | 'answer_on' | 'changed_at'> &
  Partial<Pick<SupportCase, 'company_id' | 'member_id'>>

async function ask(tx: Tx, asked: Asked, lines: readonly Line[], opened: Date): Promise<void> {
  const owner = { company_id: asked.company_id ?? null, member_id: asked.member_id ?? null }
  const id = newId()
  await tx
    .insertInto('support_case')
    .values({ ...asked, ...owner, id, opened_at: opened })
    .execute()
  await tx
    .insertInto('support_message')
    .values(
      lines.map((line, at) => ({
        ...owner,
        id: newId(),
        case_id: id,
        at: new Date(opened.getTime() + at * HOUR),
        by_kind: line.by,
        by_id: line.id,
        by_name: line.name,
        body: line.body,
      })),
    )
    .execute()
}

/** Of the newest trips that somebody has. */
async function seedFeedback(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<{
    id: string
    memberId: string
  }>`select distinct on (member_id) id, member_id as "memberId"
    from coupon where member_id is not null and journey_id = id order by member_id, departed_on desc limit ${SAID.length}`.execute(
    tx,
  )
  const said = rows.map(({ id, memberId }, at) => ({
    ...(SAID[at] ?? { score: 4, words: null }),
    id: newId(),
    member_id: memberId,
    object_kind: 'trip' as const,
    object_id: id,
    given_at: new Date(now.getTime() - (at + 1) * 20 * HOUR),
    changed_at: new Date(now.getTime() - (at + 1) * 20 * HOUR),
  }))
  if (said.length > 0) await tx.insertInto('feedback').values(said).execute()
}
