/** The cost centres and teams of the company, and another name for one of them. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { GroupsPage } from '../../../views/people/groups-page.tsx'
import { RenamePage } from '../../../views/people/rename-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'
import { GROUP_KINDS, groupsOf, rename } from './groups.ts'
import { byOf } from './seat-audit.ts'

export const groups = new Hono<AppEnv>()

const PATH = '/company/people/groups'
const reads = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const manages = companyOnly('travel-manager')

groups.get(PATH, reads, async (c) => {
  const { t } = c.var
  const { id, role } = seat(c)
  const [costCentres, teams] = await inCompany(c, async (tx) => [
    await groupsOf(tx, id, 'costCentre'),
    await groupsOf(tx, id, 'team'),
  ])
  const isDone = c.req.query('done') === 'renamed'
  return show(c, {
    page: { ...frame(c), title: t.t('groups.title') },
    body: <GroupsPage t={t} costCentres={costCentres} teams={teams} mayRename={role === 'travel-manager'} />,
    notices: isDone ? [{ kind: 'done', text: t.t('groups.renamed') }] : [],
  })
})

groups.get(`${PATH}/rename`, manages, (c) => {
  const { kind = '', name = '' } = c.req.query()
  return page(c, { typed: { kind, name, to: name, key: newId() } })
})

const RenameForm = v.object({
  key: commandKey,
  kind: v.picklist(GROUP_KINDS, 'common.form.notChoice'),
  name: required(60),
  to: required(60),
  merge: v.optional(v.literal('yes')),
})

groups.post(`${PATH}/rename`, manages, async (c) => {
  const form = await readForm(c, RenameForm)
  if ('faults' in form) return page(c, form, 422)
  const { merge, ...asked } = form.ok
  if (asked.to === asked.name) return page(c, { typed: form.typed, faults: { to: 'groups.same' } }, 422)
  const outcome = await pastRivals(() =>
    inCompany(c, (tx) => rename(tx, byOf(c), { ...asked, merge: merge === 'yes' })),
  )
  if ('refused' in outcome) return page(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, hrefOf(PATH, { done: 'renamed' }))
})

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

async function page(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const kind = GROUP_KINDS.find((each) => each === state.typed['kind'])
  const group =
    kind &&
    (await inCompany(c, (tx) => groupsOf(tx, seat(c).id, kind))).find(
      ({ name }) => name === state.typed['name'],
    )
  if (!kind || !group) return c.notFound()
  const title = t.t(`groups.rename.${kind}`, { name: group.name })
  const { crumbs } = frame(c)
  return show(
    c,
    {
      page: { ...frame(c), title, crumbs: [...crumbs, { href: PATH, text: t.t('groups.title') }] },
      body: <RenamePage t={t} title={title} kind={kind} group={group} {...state} />,
    },
    status,
  )
}

function frame(c: Ctx) {
  const crumbs = [{ href: '/company/people', text: c.var.t.t('common.nav.people') }]
  return { nav: 'company', current: 'people', crumbs } as const
}
