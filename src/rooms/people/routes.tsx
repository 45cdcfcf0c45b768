/** The people of the company: who takes part, who is invited, who may do what. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { InvitePage } from '../../../views/people/invite-page.tsx'
import { LeavePage } from '../../../views/people/leave-page.tsx'
import { PeoplePage } from '../../../views/people/people-page.tsx'
import { PersonPage } from '../../../views/people/person-page.tsx'
import { isRival } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import {
  commandKey,
  email,
  type FieldFaults,
  optional,
  readForm,
  required,
  type Typed,
} from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { cursorOf, hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { invite, type Offer } from './invite.ts'
import { allPeople, type PersonFilter, personOf, personPage, ROLES, SEAT_STATES } from './person-list.ts'
import { change, leave, resend, withdraw } from './seat-deeds.ts'

export const people = new Hono<AppEnv>()

const LIST = '/company/people'
const reads = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const manages = companyOnly('travel-manager')
const isId = (id: string | undefined): id is string => v.is(v.pipe(v.string(), v.uuid()), id)
const asked = (c: Ctx) => ({ companyId: seat(c).id, now: c.var.now })
const isManager = (c: Ctx) => seat(c).role === 'travel-manager'

people.get(LIST, reads, async (c) => {
  const { t } = c.var
  const filter = filterOf(c)
  const wanted = cursorOf(c.req.query())
  const cursor = isId(wanted?.at) ? wanted : undefined
  const page = await inCompany(c, (tx) => personPage(tx, asked(c), filter, cursor))
  const body = (
    <PeoplePage
      t={t}
      rows={page.rows}
      filter={filter}
      isManager={isManager(c)}
      companyName={seat(c).name}
      newerHref={page.hasNewer ? hrefOf(LIST, { ...filter, after: page.rows[0]?.id }) : undefined}
      olderHref={page.hasOlder ? hrefOf(LIST, { ...filter, before: page.rows.at(-1)?.id }) : undefined}
    />
  )
  return show(c, { page: { title: t.t('people.title'), nav: 'company', current: 'people' }, body })
})

people.get(`${LIST}.csv`, reads, async (c) => {
  const { t } = c.var
  const rows = await inCompany(c, (tx) => allPeople(tx, asked(c), filterOf(c), CSV_ROWS_MOST))
  const names = ['name', 'email', 'role', 'state', 'costCentre', 'invited', 'joined', 'left'] as const
  const lines = rows.map((row) => [
    row.name,
    row.email,
    t.t(`people.role.${row.role}`),
    t.t(`people.state.${row.state}`),
    row.costCentre,
    row.invitedAt.toISOString(),
    row.joinedOn,
    row.leftOn,
  ])
  return csvFile(
    c,
    `${seat(c).name}-people-${c.var.today}`,
    names.map((name) => t.t(`people.column.${name}`)),
    lines,
  )
})

people.get(`${LIST}/invite`, manages, (c) => invitePage(c, { typed: { key: newId(), role: 'traveller' } }))

const OfferForm = v.object({
  key: commandKey,
  name: required(200),
  email,
  role: v.picklist(ROLES, 'common.form.notChoice'),
  costCentre: optional(60),
})

people.post(`${LIST}/invite`, manages, async (c) => {
  const form = await readForm(c, OfferForm)
  if ('faults' in form) return invitePage(c, form, 422)
  const outcome = await inviteOnce(c, form.ok)
  if ('ok' in outcome) return goTo(c, hrefOf(`${LIST}/${outcome.ok.id}`, { done: 'invited' }))
  if (outcome.detail?.['known'] !== undefined) {
    return invitePage(c, { typed: form.typed, faults: { email: 'people.fault.known' } }, 422)
  }
  return invitePage(c, { typed: form.typed, refusal: outcome }, 409)
})

/** A rival that was faster is found by the second look: the same form is the same person, another one is told so. */
async function inviteOnce(c: Ctx, offer: Offer) {
  const run = () => inCompany(c, (tx) => invite(tx, c, offer))
  try {
    return await run()
  } catch (error) {
    if (isRival(error) || violated(error) === 'membership_email') return run()
    throw error
  }
}

people.get(`${LIST}/:id`, reads, (c) => personPageOf(c, c.req.param('id'), { typed: {} }))

people.get(`${LIST}/:id/leave`, manages, async (c) => {
  const id = c.req.param('id')
  const person = isId(id) ? await inCompany(c, (tx) => personOf(tx, asked(c), id)) : undefined
  if (person?.state !== 'active') return c.notFound()
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

const SeatForm = v.object({ role: v.picklist(ROLES, 'common.form.notChoice'), costCentre: optional(60) })

people.post(`${LIST}/:id`, manages, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, SeatForm)
  if ('faults' in form) return personPageOf(c, id, form, 422)
  return deed(c, 'changed', (tx) => change(tx, c, id, form.ok), form.typed)
})
people.post(`${LIST}/:id/resend`, manages, (c) => deed(c, 'resent', (tx) => resend(tx, c, c.req.param('id'))))
people.post(`${LIST}/:id/withdraw`, manages, (c) =>
  deed(c, 'withdrawn', (tx) => withdraw(tx, c, c.req.param('id'))),
)
people.post(`${LIST}/:id/leave`, manages, (c) => deed(c, 'left', (tx) => leave(tx, c, c.req.param('id'))))

const DONE = ['invited', 'resent', 'withdrawn', 'changed', 'left'] as const
type Done = (typeof DONE)[number]

async function deed(
  c: Ctx,
  done: Done,
  work: (tx: Tx) => Promise<Outcome<null> | undefined>,
  typed: Typed = {},
) {
  const id = c.req.param('id')
  if (!isId(id)) return c.notFound()
  const outcome = await inCompany(c, work)
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return personPageOf(c, id, { typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(`${LIST}/${id}`, { done }))
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function personPageOf(c: Ctx, id: string | undefined, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const person = isId(id) ? await inCompany(c, (tx) => personOf(tx, asked(c), id)) : undefined
  if (!person) return c.notFound()
  const done = DONE.find((name) => name === c.req.query('done'))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const body = (
    <PersonPage t={t} person={person} isManager={isManager(c)} zone={zone} done={done} {...state} />
  )
  const crumbs = [{ href: LIST, text: t.t('common.nav.people') }]
  return show(c, { page: { title: person.name, nav: 'company', current: 'people', crumbs }, body }, status)
}

function invitePage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const crumbs = [{ href: LIST, text: t.t('common.nav.people') }]
  const page = { title: t.t('people.invite.title'), nav: 'company', current: 'people', crumbs } as const
  return show(c, { page, body: <InvitePage t={t} companyName={seat(c).name} {...state} /> }, status)
}

function filterOf(c: Ctx): PersonFilter {
  const { state, role, q } = c.req.query()
  return {
    state: SEAT_STATES.find((name) => name === state),
    role: ROLES.find((name) => name === role),
    q: q?.trim().slice(0, 100) || undefined,
  }
}
