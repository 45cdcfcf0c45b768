/** The legal entities of a company: subsidiaries and branches, each with a corporate id of its own. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { EndPage } from '../../../views/entities/end-page.tsx'
import { EntitiesPage } from '../../../views/entities/entities-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import { addMonths, type Day } from '../../domain/day.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { countriesOf, countryChoices } from '../../web/countries.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { neededRegistrationNo, vatId } from '../../web/register-numbers.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { type Asked, ask, end, withdraw } from './deeds.ts'
import { entitiesOf, entityOf } from './entity-list.ts'

export const entities = new Hono<AppEnv>()

const LIST = '/company/entities'
const office = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const manages = companyOnly('travel-manager')
/** How far ahead an end may be told. */
const END_MONTHS = 24

entities.get(LIST, office, (c) => listPage(c, {}))

const EntityForm = v.object({
  key: commandKey,
  name: required(200),
  country: required(2),
  registrationNo: neededRegistrationNo,
  vatId,
})

entities.post(LIST, manages, async (c) => {
  const form = await readForm(c, EntityForm)
  if ('faults' in form) return listPage(c, form, 422)
  const { key, ...asked } = form.ok
  const open = countriesOf((await programmeToday(c))?.registration)
  if (!open.includes(asked.country))
    return listPage(c, { typed: form.typed, faults: { country: 'joining.fault.country' } }, 422)
  const outcome = await askOnce(c, key, asked)
  if ('ok' in outcome) return goTo(c, `${LIST}?done=asked`)
  if (outcome.refused === 'already-used')
    return listPage(c, { typed: form.typed, faults: { registrationNo: 'entities.fault.known' } }, 422)
  return listPage(c, { typed: form.typed, refusal: outcome }, 409)
})

const REGISTRATION = 'legal_entity_registration'

/** Whose entity it is that has the number already is told to nobody: it may be another company's. */
async function askOnce(c: Ctx, key: string, asked: Asked): Promise<Outcome<{ id: string }>> {
  try {
    return await pastRivals(() => inCompany(c, (tx) => ask(tx, c, key, asked)), REGISTRATION)
  } catch (error) {
    if (violated(error) !== REGISTRATION) throw error
    return { refused: 'already-used' }
  }
}

entities.post(`${LIST}/:id/withdraw`, manages, async (c) => {
  const id = idOf(c)
  const outcome = await inCompany(c, (tx) => withdraw(tx, c, id))
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return listPage(c, { refusal: outcome }, 409)
  return goTo(c, `${LIST}?done=withdrawn`)
})

entities.get(`${LIST}/:id/end`, manages, (c) => endPage(c, idOf(c), {}))

const EndForm = v.object({
  key: commandKey,
  day: v.pipe(v.string('common.form.required'), v.isoDate('common.form.notDay')),
})

entities.post(`${LIST}/:id/end`, manages, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, EndForm)
  if ('faults' in form) return endPage(c, id, form, 422)
  const { key, day } = form.ok
  // Days that are over may have been credited: they stay as they were.
  if (day < c.var.today || day > addMonths(c.var.today, END_MONTHS))
    return endPage(c, id, { typed: form.typed, faults: { day: 'entities.fault.day' } }, 422)
  const outcome = await pastRivals(() => inCompany(c, (tx) => end(tx, c, id, key, day as Day)))
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return listPage(c, { refusal: outcome }, 409)
  return goTo(c, `${LIST}?done=ended`)
})

type State = {
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal | undefined
}

async function listPage(c: Ctx, { typed, ...state }: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const rows = await inCompany(c, (tx) => entitiesOf(tx, seat(c).id))
  const programme = await programmeToday(c)
  const done = (['asked', 'withdrawn', 'ended'] as const).find((name) => name === c.req.query('done'))
  const title = t.t('entities.title', { company: seat(c).name })
  const body = (
    <EntitiesPage
      t={t}
      title={title}
      rows={rows}
      today={today}
      zone={programme?.timeZone ?? 'UTC'}
      countries={countryChoices(t, countriesOf(programme?.registration))}
      isManager={seat(c).role === 'travel-manager'}
      done={done}
      typed={typed ?? { key: newId() }}
      {...state}
    />
  )
  return show(
    c,
    {
      page: {
        title,
        nav: 'company',
        current: 'home',
        crumbs: [{ href: '/company', text: t.t('common.nav.home') }],
      },
      body,
    },
    status,
  )
}

async function endPage(c: Ctx, id: string, { typed, faults }: State, status: 200 | 422 = 200) {
  const { t, today } = c.var
  const entity = await inCompany(c, (tx) => entityOf(tx, seat(c).id, id))
  if (entity === undefined || (entity.state !== 'active' && status === 200)) return c.notFound()
  const title = t.t('entities.end.title', { name: entity.name })
  const crumbs = [{ href: LIST, text: t.t('entities.short') }]
  const given = typed ?? { key: newId(), day: today }
  const body = <EndPage t={t} title={title} entity={entity} typed={given} faults={faults} backHref={LIST} />
  return show(c, { page: { title, nav: 'company', current: 'home', crumbs }, body }, status)
}
