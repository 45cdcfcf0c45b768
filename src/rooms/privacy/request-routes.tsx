/** Erasure on request: by the travel manager for whoever has no account, by support for whoever has written. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { DeskPage } from '../../../views/privacy/desk-page.tsx'
import { EraseSeatPage } from '../../../views/privacy/erase-seat-page.tsx'
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { erase } from '../../privacy/erase.ts'
import { type Subject, subjectOfMember, subjectOfSeat } from '../../privacy/subject.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { email, type FieldFaults, faultTexts, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, member, operator, operatorOnly, seat } from '../../web/guard.ts'
import { goTo, show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { idOf } from '../../web/time-key.ts'
import { atStake, countParts } from './own-data.ts'

export const requestRoutes = new Hono<AppEnv>()

const SEAT = '/company/people/:id/erase'
const manages = companyOnly('travel-manager')
const privacy = { as: 'privacy' } as const

requestRoutes.get(SEAT, manages, (c) => seatPage(c))

requestRoutes.post(SEAT, manages, freshOnly(), async (c) => {
  const id = idOf(c)
  const { now, today } = c.var
  const me = member(c)
  const companyId = seat(c).id
  const outcome = await withScope(c.var.db, privacy, async (tx) => {
    const of = await subjectOfSeat(tx, { companyId, id })
    if (!of) return undefined
    const done = await erase(tx, of, { now, today })
    const actor = { kind: 'member', id: me.id, name: me.name } as const
    await audit(tx, {
      actor,
      companyId,
      deed: 'membership.erase',
      objectKind: 'membership',
      objectId: id,
      detail: { flights: of.couponIds.length },
      at: now,
    })
    return done
  })
  return outcome ? goTo(c, `/company/people/${id}`) : c.notFound()
})

async function seatPage(c: Ctx) {
  const { t } = c.var
  const id = idOf(c)
  const found = await withScope(
    c.var.db,
    privacy,
    async (tx) => {
      const of = await subjectOfSeat(tx, { companyId: seat(c).id, id })
      return of && { name: of.names[0] ?? '', parts: await countParts(tx, of) }
    },
    { readOnly: true },
  )
  if (!found) return c.notFound()
  return show(c, {
    page: {
      title: t.t('privacy.seat.title', { name: found.name }),
      nav: 'company',
      current: 'people',
      crumbs: [{ href: `/company/people/${id}`, text: found.name }],
    },
    body: <EraseSeatPage t={t} id={id} {...found} />,
  })
}

const DESK = '/operator/erasure'
const onDesk = operatorOnly('support')
const Find = v.object({ email })
const Erase = v.object({ email, reason: required(2_000), word: v.optional(v.string(), '') })

requestRoutes.get(DESK, onDesk, (c) => deskPage(c, { typed: {} }))

requestRoutes.post(`${DESK}/find`, onDesk, async (c) => {
  const form = await readForm(c, Find)
  if ('faults' in form) return deskPage(c, { typed: form.typed, faults: form.faults }, 422)
  return deskPage(c, { typed: form.typed, asks: form.ok.email })
})

requestRoutes.post(DESK, onDesk, freshOnly(), async (c) => {
  const form = await readForm(c, Erase)
  const { t, now, today } = c.var
  const asks = v.is(email, form.typed['email']) ? form.typed['email'] : undefined
  if ('faults' in form) return deskPage(c, { typed: form.typed, faults: form.faults, asks }, 422)
  if (form.ok.word.trim().toLocaleLowerCase() !== t.t('privacy.erase.word').toLocaleLowerCase())
    return deskPage(c, { typed: form.typed, faults: { word: 'privacy.erase.fault' }, asks }, 422)
  const me = operator(c)
  const outcome = await withScope(c.var.db, privacy, async (tx) => {
    const of = await byAddress(tx, form.ok.email)
    if (!of) return undefined
    const done = await erase(tx, of, { now, today })
    if ('refused' in done) return done
    const [first] = of.seats
    await audit(tx, {
      actor: { kind: 'operator', id: me.id, name: me.name },
      companyId: null,
      deed: 'member.erase',
      objectKind: of.memberId === null ? 'membership' : 'member',
      objectId: of.memberId ?? first?.id ?? '',
      detail: { reason: form.ok.reason, miles: done.ok.miles.toString() },
      at: now,
    })
    return done
  })
  if (!outcome) return deskPage(c, { typed: form.typed, faults: { email: 'privacy.desk.nobody' } }, 422)
  if ('refused' in outcome) return deskPage(c, { typed: form.typed, refusal: outcome, asks }, 409)
  return goTo(c, `${DESK}?done=erased`)
})

/** A member by their address, else a seat that was offered to it and that nobody took. */
async function byAddress(tx: Tx, address: string): Promise<Subject | undefined> {
  const key = address.toLowerCase()
  const row = await tx
    .selectFrom('member')
    .select('id')
    .where('email_key', '=', key)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (row) return subjectOfMember(tx, row.id)
  const offered = await tx
    .selectFrom('membership')
    .select(['id', 'company_id'])
    .where('email_key', '=', key)
    .where('member_id', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return offered && subjectOfSeat(tx, { companyId: offered.company_id, id: offered.id })
}

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  /** Whom to look up. */
  readonly asks?: string | undefined
}

async function deskPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const found = state.asks === undefined ? undefined : await look(c, state.asks)
  const faults = state.asks !== undefined && !found ? { email: 'privacy.desk.nobody' } : state.faults
  return show(
    c,
    {
      page: { title: t.t('privacy.desk.title'), nav: 'operator', current: 'home' },
      body: (
        <DeskPage
          t={t}
          typed={state.typed}
          found={found}
          errors={faultTexts(t, faults)}
          refusal={state.refusal}
        />
      ),
      notices:
        c.req.query('done') === 'erased' ? [{ kind: 'done', text: t.t('privacy.desk.done') } as const] : [],
    },
    faults && status === 200 ? 422 : status,
  )
}

/** That somebody was looked up is kept, and the person is told. */
async function look(c: Ctx, address: string) {
  const me = operator(c)
  return withScope(c.var.db, privacy, async (tx) => {
    const of = await byAddress(tx, address)
    if (!of) return undefined
    const isMember = of.memberId !== null
    await audit(tx, {
      actor: { kind: 'operator', id: me.id, name: me.name },
      companyId: null,
      deed: 'member.find',
      objectKind: isMember ? 'member' : 'membership',
      objectId: of.memberId ?? of.seats[0]?.id ?? '',
      at: c.var.now,
    })
    return { isMember, parts: await countParts(tx, of), stake: await atStake(tx, of) }
  })
}
