/** The page on which a person says how to be told. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ChoicesPage } from '../../../views/messages/choices-page.tsx'
import { isZone } from '../../domain/message/hours.ts'
import {
  CHOSEN_KINDS,
  type Delivery,
  deliveriesOf,
  type MessageKind,
  reaches,
} from '../../domain/message/kind.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, type Typed } from '../../web/forms.ts'
import { inPerson, member, memberOnly } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { type Choices, ownChoices, saveChoices } from './choices.ts'

export const choices = new Hono<AppEnv>()

const PAGE = '/me/messages'
const hour = v.pipe(v.string(), v.regex(/^(1?\d|2[0-3])$/, 'common.form.notChoice'), v.transform(Number))
const noHour = v.pipe(
  v.literal(''),
  v.transform(() => null),
)
const optionalHour = v.optional(v.union([noHour, hour], 'common.form.notChoice'), '')

const Others = v.object({
  zone: v.pipe(v.string('messages.choose.fault.zone'), v.check(isZone, 'messages.choose.fault.zone')),
  quietFrom: optionalHour,
  quietTo: optionalHour,
  digestHour: hour,
  birthDay: v.optional(v.pipe(v.string(), v.regex(/^(\d{1,2})?$/, 'messages.choose.fault.birthday')), ''),
  birthMonth: v.optional(v.pipe(v.string(), v.regex(/^(\d{1,2})?$/, 'messages.choose.fault.birthday')), ''),
})
type Form = v.InferOutput<typeof Others>

/** What is not offered is not read: what was chosen for it before a role changed stays. */
const choicesForm = (kinds: readonly MessageKind[]) =>
  v.object({
    ...Others.entries,
    ...Object.fromEntries(
      kinds.map((kind) => [`kind-${kind}`, v.picklist(deliveriesOf(kind), 'common.form.notChoice')]),
    ),
  })

choices.get(PAGE, memberOnly, (c) => page(c, {}, {}))

choices.post(PAGE, memberOnly, async (c) => {
  const kinds = CHOSEN_KINDS.filter((kind) => reaches(kind, rolesOf(c)))
  const form = await readForm(c, choicesForm(kinds))
  if ('faults' in form) return page(c, form.typed, form.faults, 422)
  const { quietFrom, quietTo } = form.ok
  if ((quietFrom === null) !== (quietTo === null) || (quietFrom !== null && quietFrom === quietTo))
    return page(c, form.typed, { quietFrom: 'messages.choose.fault.quiet' }, 422)
  const birthday = birthdayOf(form.ok)
  if (birthday === undefined) return page(c, form.typed, { birthDay: 'messages.choose.fault.birthday' }, 422)
  const zone = await zoneOf(c)
  await inPerson(c, (tx) => saveChoices(tx, c, zone, chosenIn(form.ok, kinds, birthday)))
  return goTo(c, hrefOf(PAGE, { done: 'saved' }))
})

function chosenIn(form: Form, kinds: readonly MessageKind[], birthday: string | null): Choices {
  const { zone, quietFrom, quietTo, digestHour } = form
  const deliveries = kinds.map((kind) => [kind, (form as Record<string, unknown>)[`kind-${kind}`]])
  return {
    deliveries: Object.fromEntries(deliveries) as Partial<Record<MessageKind, Delivery>>,
    hours: { zone, quietFrom, quietTo, digestHour, birthday },
  }
}

function rolesOf(c: Ctx): readonly string[] {
  return member(c).companies.map(({ role }) => role)
}

/** @returns `MM-DD`; null when none was chosen; undefined when there is no such day in any year */
function birthdayOf({ birthDay, birthMonth }: Form): string | null | undefined {
  if (birthDay === '' && birthMonth === '') return null
  const text = `${birthMonth.padStart(2, '0')}-${birthDay.padStart(2, '0')}`
  const date = new Date(`2000-${text}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === text
  return isReal ? text : undefined
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}

async function page(c: Ctx, typed: Typed, faults: FieldFaults, status: 200 | 422 = 200) {
  const { t } = c.var
  const zone = await zoneOf(c)
  const own = await inPerson(c, (tx) => ownChoices(tx, member(c).id, zone), { readOnly: true })
  const body = (
    <ChoicesPage
      t={t}
      choices={own}
      roles={rolesOf(c)}
      zones={zonesWith(own.hours.zone)}
      language={member(c).language}
      typed={typed}
      faults={faults}
      isSaved={c.req.query('done') === 'saved' && status === 200}
    />
  )
  return show(
    c,
    { page: { title: t.t('messages.choose.title'), nav: 'member', current: 'account' }, body },
    status,
  )
}

function zonesWith(own: string): readonly string[] {
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])].filter(isZone).sort()
}
