/** The people of the company: who takes part, who is invited, who may do what. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { LeavePage } from '../../../views/people/leave-page.tsx'
import { PeoplePage } from '../../../views/people/people-page.tsx'
import { PersonPage } from '../../../views/people/person-page.tsx'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { email, type FieldFaults, optional, readForm, type Typed, uuid } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { BULK_DEEDS, countPeople } from './bulk.ts'
import { peopleInBulk } from './bulk-routes.tsx'
import { groups } from './group-routes.tsx'
import { guests } from './guest-routes.tsx'
import { inviteGuest } from './guests.ts'
import { invitations } from './invite-routes.tsx'
import { lastChange } from './last-change.ts'
import { registrationLinks } from './link-routes.tsx'
import { personLists } from './list-routes.tsx'
import { filterFrom } from './person-filter.ts'
import { allPeople, around, isEntity, personOf, personPage, ROLES } from './person-list.ts'
import { change, leave, resend, withdraw } from './seat-deeds.ts'
import { registrations } from './waiting-routes.tsx'

export const people = new Hono<AppEnv>()

// Before the seats: the names of these places would be taken for the id of one.
for (const place of [
  invitations,
  personLists,
  peopleInBulk,
  groups,
  guests,
  registrationLinks,
  registrations,
])
  people.route('/', place)

const LIST = '/company/people'
const reads = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const manages = companyOnly('travel-manager')
const isId = (id: string | undefined): id is string => v.is(v.pipe(v.string(), v.uuid()), id)
const asked = (c: Ctx) => ({ companyId: seat(c).id, now: c.var.now })
const isManager = (c: Ctx) => seat(c).role === 'travel-manager'

people.get(LIST, reads, async (c) => {
  const { t } = c.var
  const wanted = listQuery(c.req.query(), filterFrom)
  const { filter } = wanted
  const cursor = isId(wanted.cursor?.at) ? wanted.cursor : undefined
  const { page, known, count } = await inCompany(c, async (tx) => ({
    page: await personPage(tx, asked(c), filter, cursor),
    known: await around(tx, asked(c)),
    count: await countPeople(tx, asked(c), filter),
  }))
  const body = (
    <PeoplePage
      t={t}
      rows={page.rows}
      filter={filter}
      isManager={isManager(c)}
      companyName={seat(c).name}
      known={known}
      count={count}
      done={bulkDone(c)}
      newerHref={page.hasNewer ? hrefOf(LIST, { ...filter, after: page.rows[0]?.id }) : undefined}
      olderHref={page.hasOlder ? hrefOf(LIST, { ...filter, before: page.rows.at(-1)?.id }) : undefined}
    />
  )
  return show(c, {
    page: { title: t.t('people.title'), nav: 'company', current: 'people' },
    body,
    notices: droppedNotices(t, wanted),
  })
})

people.get(`${LIST}.csv`, reads, async (c) => {
  const { t } = c.var
  const { filter } = listQuery(c.req.query(), filterFrom)
  const { rows, known } = await inCompany(c, async (tx) => ({
    rows: await allPeople(tx, asked(c), filter, CSV_ROWS_MOST),
    known: await around(tx, asked(c)),
  }))
  const hasEntities = known.entities.length > 0 || rows.some((row) => row.entity !== null)
  const names = ['name', 'email', 'role', 'state', 'costCentre', 'invited', 'joined', 'left'] as const
  const heads = [...names.map((name) => t.t(`people.column.${name}`)), t.t('peopleLists.column.team')]
  if (hasEntities) heads.push(t.t('entities.filter.label'))
  const lines = rows.map((row) => [
    row.name,
    row.email,
    t.t(`people.role.${row.role}`),
    t.t(`people.state.${row.state}`),
    row.costCentre,
    row.invitedAt.toISOString(),
    row.joinedOn,
    row.leftOn,
    row.team,
    ...(hasEntities ? [row.entity] : []),
  ])
  return csvFile(c, `${seat(c).name}-people-${c.var.today}`, heads, lines)
})

people.get(`${LIST}/:id`, reads, (c) => personPageOf(c, c.req.param('id'), { typed: {} }))

people.get(`${LIST}/:id/leave`, manages, async (c) => {
  const id = c.req.param('id')
  const person = isId(id) ? await inCompany(c, (tx) => personOf(tx, asked(c), id)) : undefined
  if (person?.state !== 'active' && person?.state !== 'guest') return c.notFound()
  const { t } = c.var
  const body = <LeavePage t={t} person={person} companyName={seat(c).name} commandKey={newId()} />
  const crumbs = [{ href: `${LIST}/${id}`, text: person.name }]
  return show(c, {
    page: {
      title: t.t('people.leave.title', { name: person.name }),
      nav: 'company',
      current: 'people',
      crumbs,
    },
    body,
  })
})

const SeatForm = v.object({
  role: v.picklist(ROLES, 'common.form.notChoice'),
  costCentre: optional(60),
  team: optional(60),
  // Only asked of a company that has legal entities.
  entity: v.optional(v.union([uuid, v.literal('')], 'common.form.notChoice')),
  version: v.pipe(
    v.string('common.form.required'),
    v.regex(/^\d{1,9}$/, 'common.form.required'),
    v.toNumber(),
  ),
})

people.post(`${LIST}/:id`, manages, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, SeatForm)
  if ('faults' in form) return personPageOf(c, id, form, 422)
  const { entity, ...seatOf } = form.ok
  const entityId = entity === '' ? null : entity
  if (!(await inCompany(c, (tx) => isEntity(tx, seat(c).id, entityId))))
    return personPageOf(c, id, { typed: form.typed, faults: { entity: 'common.form.notChoice' } }, 422)
  return deed(c, 'changed', (tx) => change(tx, c, id, { ...seatOf, entityId }), form.typed)
})
/** Left out, the address stays as it is. */
const ResendForm = v.object({ email: v.optional(email) })

people.post(`${LIST}/:id/resend`, manages, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, ResendForm)
  if ('faults' in form) return personPageOf(c, id, form, 422)
  return deed(c, 'resent', (tx) => resend(tx, c, id, form.ok.email ?? null), form.typed)
})
people.post(`${LIST}/:id/withdraw`, manages, (c) =>
  deed(c, 'withdrawn', (tx) => withdraw(tx, c, c.req.param('id'))),
)
people.post(`${LIST}/:id/leave`, manages, (c) => deed(c, 'left', (tx) => leave(tx, c, c.req.param('id'))))

const GuestForm = v.object({ email })

people.post(`${LIST}/:id/invite`, manages, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, GuestForm)
  if ('faults' in form) return personPageOf(c, id, form, 422)
  return deed(c, 'invited', (tx) => inviteGuest(tx, c, id, form.ok.email), form.typed)
})

const DONE = ['invited', 'resent', 'withdrawn', 'changed', 'left', 'guest'] as const
type Done = (typeof DONE)[number]

async function deed(
  c: Ctx,
  done: Done,
  work: (tx: Tx) => Promise<Outcome<null> | undefined>,
  typed: Typed = {},
) {
  const id = c.req.param('id')
  if (!isId(id)) return c.notFound()
  const outcome = await inCompany(c, work).catch((error: unknown) => {
    if (violated(error) === 'membership_email')
      return { refused: 'already-decided', detail: { known: '' } } as const
    throw error
  })
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome && outcome.detail?.['known'] !== undefined)
    return personPageOf(c, id, { typed, faults: { email: 'people.fault.known' } }, 422)
  if ('refused' in outcome) return personPageOf(c, id, { typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(`${LIST}/${id}`, { done }))
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function personPageOf(c: Ctx, id: string | undefined, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const found = isId(id) ? await inCompany(c, (tx) => whole(tx, c, id)) : undefined
  if (!found?.person) return c.notFound()
  const { person, known, latest } = found
  const done = DONE.find((name) => name === c.req.query('done'))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const body = (
    <PersonPage
      t={t}
      person={person}
      known={known}
      latest={state.refusal?.refused === 'changed-meanwhile' ? latest : undefined}
      isManager={isManager(c)}
      zone={zone}
      done={done}
      {...state}
    />
  )
  const crumbs = [{ href: LIST, text: t.t('common.nav.people') }]
  return show(c, { page: { title: person.name, nav: 'company', current: 'people', crumbs }, body }, status)
}

async function whole(tx: Tx, c: Ctx, id: string) {
  const person = await personOf(tx, asked(c), id)
  return { person, known: await around(tx, asked(c)), latest: await lastChange(tx, seat(c).id, id) }
}

/** What a deed for many has done, to be said on the list that follows. */
function bulkDone(c: Ctx) {
  const { bulk, count = '' } = c.req.query()
  const deed = BULK_DEEDS.find((name) => name === bulk)
  return deed && /^\d{1,5}$/.test(count) ? { deed, count: Number(count) } : undefined
}
