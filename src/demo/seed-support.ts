/** Questions to support in each of their states, and what travellers say of their trips. */
import { sql } from 'kysely'
import { newId } from '../db/new-id.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { SupportCase } from '../db/tables/support.ts'
import { promisedDay } from '../domain/claim/window.ts'
import { addDays, type Day } from '../domain/day.ts'
import { type Topic, WORKING_DAYS_TO_ANSWER } from '../domain/support/case.ts'
import { todayIn } from '../domain/today.ts'
import { lastMessage, workOn } from '../rooms/support-desk/deeds.ts'
import { addMessage, auditCase, tellAsker } from '../support/write.ts'
import { linkInDemo, supportOperator } from './lives/hands.ts'
import type { World } from './seed-flights.ts'

const HOUR = 3_600_000
const ZONE = 'Europe/Berlin'

/** So many days before today, and the time of day: `14 07:45`, UTC. */
type Moment = `${number} ${string}`
type Turn = { readonly ago: Moment } & (
  | { readonly do: 'answer'; readonly text: string; readonly closes: boolean }
  | { readonly do: 'close' }
  | { readonly do: 'reply'; readonly text: string }
  | { readonly do: 'score'; readonly score: number; readonly words: string | null }
)
type Scene = {
  /** Of the company, by who is in this seat; or a traveller's own. */
  readonly by: 'travel-manager' | 'finance' | 'traveller'
  readonly topic: Topic
  readonly opened: Moment
  readonly text: string
  readonly turns: readonly Turn[]
}

const SCENES: readonly Scene[] = [
  {
    by: 'travel-manager',
    topic: 'award',
    opened: '22 09:40',
    text: 'One of our award flights was struck. Do the points come back by themselves?',
    turns: [
      {
        do: 'answer',
        ago: '21 11:05',
        closes: true,
        text: 'Yes: the order is cancelled without a fee, and all of its points are back on your account.',
      },
      { do: 'score', ago: '21 15:30', score: 5, words: 'Quick, and it was already done.' },
    ],
  },
  {
    by: 'traveller',
    topic: 'account',
    opened: '17 08:10',
    text: 'Can I link a second frequent-flyer number?',
    turns: [
      {
        do: 'answer',
        ago: '15 13:20',
        closes: false,
        text: 'One number for each airline. Which one is it about?',
      },
      { do: 'close', ago: '14 07:45' },
      { do: 'score', ago: '14 07:47', score: 2, words: 'I had hoped for a yes or a no.' },
    ],
  },
  {
    by: 'travel-manager',
    topic: 'people',
    opened: '11 10:15',
    text: 'Somebody who has left still stands in our list of travellers.',
    turns: [
      {
        do: 'answer',
        ago: '10 09:05',
        closes: true,
        text: 'Who has left stays in the list of the past, greyed out.',
      },
      { do: 'reply', ago: '1 13:35', text: 'The name is not grey here. Could you look once more?' },
    ],
  },
  {
    by: 'finance',
    topic: 'statement',
    opened: '4 07:55',
    text: 'Which line of the statement is the refund of last month?',
    turns: [
      {
        do: 'answer',
        ago: '3 10:25',
        closes: false,
        text: 'The one of kind "Refund": its reference is the number of the order.',
      },
    ],
  },
  {
    by: 'traveller',
    topic: 'credit',
    opened: '1 14:50',
    text: 'I changed my name last month. Which of my tickets still carry the old one?',
    turns: [],
  },
]
const SAID = [
  { score: 5, words: 'On time, and the miles were there two days later.' },
  { score: 4, words: null },
  { score: 2, words: 'The lounge was full and nobody said so.' },
  { score: 3, words: 'A long way to the gate.' },
] as const

type Asker = World['staff'][number] & { readonly memberId: string }
type Case = Pick<SupportCase, 'id' | 'reference' | 'company_id' | 'member_id'>

/** @param signs in the references of these questions: no two companies have the same */
export async function seedSupport(
  db: Db,
  { companies, staff, today }: Pick<World, 'companies' | 'staff' | 'today'>,
  signs: string,
): Promise<void> {
  for (const [place, scene] of SCENES.entries()) {
    const asker = staff.find(
      (person): person is Asker =>
        person.company === 0 && person.role === scene.by && person.memberId !== null,
    )
    const companyId = companies[0]?.id
    if (!asker || !companyId) continue
    const isOwn = scene.by === 'traveller'
    const of = {
      id: newId(),
      reference: `S-DEM${signs}${'ABCDE'[place] ?? 'F'}`,
      company_id: isOwn ? null : companyId,
      member_id: isOwn ? asker.memberId : null,
    }
    const when = (ago: Moment) => {
      const [days, clock] = ago.split(' ')
      return new Date(`${addDays(today, -Number(days))}T${clock}:00Z`)
    }
    await open(db, of, asker, scene, when(scene.opened))
    for (const turn of scene.turns) await take(db, of, asker, turn, when(turn.ago))
  }
}

/** In the plane of whoever asks: their own, or their company's. */
function asAsker<T>(db: Db, { company_id, member_id }: Case, work: (tx: Tx) => Promise<T>): Promise<T> {
  return company_id === null
    ? withScope(db, { as: 'personal', memberId: member_id ?? '' }, work)
    : withScope(db, { as: 'company', companyId: company_id }, work)
}

async function open(db: Db, of: Case, asker: Asker, { topic, text }: Scene, at: Date): Promise<void> {
  const { memberId: id, name, email, language } = asker
  const answerOn = promised(at)
  await asAsker(db, of, async (tx) => {
    await tx
      .insertInto('support_case')
      .values({
        ...of,
        opened_by: id,
        topic,
        state: 'open',
        opened_at: at,
        answer_on: answerOn,
        changed_at: at,
      })
      .execute()
    const by = { kind: 'member', id, name } as const
    await addMessage(tx, of, by, text, at)
    await auditCase(tx, of, by, 'support.open', at)
    const base = of.company_id === null ? '/me/support' : '/company/support'
    const link = linkInDemo(`${base}/${of.id}`)
    await tellAsker(tx, of, { id, name, email, language }, 'opened', { answerOn, link, at })
  })
}

function promised(at: Date): Day {
  return promisedDay(todayIn(ZONE, at), WORKING_DAYS_TO_ANSWER)
}

async function take(db: Db, of: Case, asker: Asker, turn: Turn, at: Date): Promise<void> {
  if (turn.do === 'answer') {
    const operator = await supportOperator(db)
    if (!operator) return
    const { text, closes } = turn
    await withScope(db, { as: 'ops' }, async (tx) => {
      const seen = (await lastMessage(tx, of.id)) ?? ''
      const deed = { what: 'answer', text, closes } as const
      await workOn(tx, { id: of.id, key: newId(), seen, deed, now: at, link: linkInDemo }, operator)
    })
    return
  }
  await asAsker(db, of, async (tx) => {
    await tx
      .updateTable('support_case')
      .set({ ...changeOf(turn, at), changed_at: at })
      .where('id', '=', of.id)
      .execute()
    const by = { kind: 'member', id: asker.memberId, name: asker.name } as const
    if (turn.do === 'reply') await addMessage(tx, of, by, turn.text, at)
    await auditCase(tx, of, by, `support.${turn.do}`, at)
  })
}

/** U-06, U-07: as `src/rooms/support/case-deeds.ts` does it for a page. */
function changeOf(turn: Exclude<Turn, { do: 'answer' }>, at: Date): Partial<SupportCase> {
  if (turn.do === 'close') return { state: 'closed', closed_at: at }
  if (turn.do === 'score') return { score: turn.score, score_words: turn.words, scored_at: at }
  return { state: 'reopened', answer_on: promised(at) }
}

/** Of the newest trips that somebody has. */
export async function seedFeedback(db: Db, now: Date): Promise<void> {
  await withScope(db, { as: 'backup' }, async (tx) => {
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
  })
}
