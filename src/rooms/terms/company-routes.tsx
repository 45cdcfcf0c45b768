/** What the company says to the terms: one travel manager's answer counts for it. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { CompanyTermsPage } from '../../../views/terms/company-terms-page.tsx'
import { RefuseTermsPage } from '../../../views/terms/refuse-page.tsx'
import { pastRivals } from '../../db/command.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type Answer, answerTerms } from '../../terms/answer.ts'
import { termsStanding } from '../../terms/standing.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, faultTexts, optional, readForm, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, member, seat } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'

export const companyTerms = new Hono<AppEnv>()

const HERE = '/company/terms'
const reads = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const answers = companyOnly('travel-manager')

companyTerms.get(HERE, reads, (c) => termsPage(c))

const Acceptance = v.object({ key: commandKey })
const Refusing = v.object({ key: commandKey, reason: optional(2_000) })

companyTerms.post(`${HERE}/:version/accept`, answers, async (c) => {
  const form = await readForm(c, Acceptance)
  if ('faults' in form) return termsPage(c, undefined, 422)
  return answer(c, { answer: 'accepted', reason: null, key: form.ok.key })
})

/** What follows is said before the button that does it. */
companyTerms.get(`${HERE}/:version/refuse`, answers, (c) => refusePage(c, { typed: {} }))

companyTerms.post(`${HERE}/:version/refuse`, answers, async (c) => {
  const form = await readForm(c, Refusing)
  if ('faults' in form) return refusePage(c, form, 422)
  return answer(c, { answer: 'refused', ...form.ok })
})

async function answer(c: Ctx, said: Pick<Answer, 'answer' | 'reason' | 'key'>) {
  const { now, today } = c.var
  const { id, name } = member(c)
  const by = { id, name }
  const given = { ...said, companyId: seat(c).id, label: c.req.param('version') ?? '', by, now, today }
  const outcome = await pastRivals(() => inCompany(c, (tx) => answerTerms(tx, given)))
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return termsPage(c, outcome, 409)
  return goTo(c, `${HERE}?done=${said.answer}`)
}

async function termsPage(c: Ctx, refusal?: Refusal, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const { id, name, role } = seat(c)
  const standing = await inCompany(c, (tx) => termsStanding(tx, id, today))
  const asked = c.req.param('version')
  if (asked !== undefined && !standing.some(({ label }) => label === asked)) return c.notFound()
  const done = (['accepted', 'refused'] as const).find((each) => each === c.req.query('done'))
  const body = (
    <CompanyTermsPage
      t={t}
      company={name}
      standing={standing}
      zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
      mayAnswer={role === 'travel-manager'}
      commandKeys={standing.map(() => newId())}
      done={done}
      refusal={refusal}
    />
  )
  return show(
    c,
    {
      page: {
        title: t.t('terms.title'),
        nav: 'company',
        current: 'home',
        crumbs: [{ href: '/company', text: t.t('common.nav.home') }],
      },
      body,
    },
    status,
  )
}

async function refusePage(c: Ctx, state: { typed: Typed; faults?: FieldFaults }, status: 200 | 422 = 200) {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const { standing, points } = await inCompany(c, async (tx) => ({
    standing: await termsStanding(tx, id, today),
    points: await balanceOf(tx, id),
  }))
  const version = standing.find(({ label }) => label === c.req.param('version'))
  if (!version) return c.notFound()
  if (version.holds) return termsPage(c, { refused: 'terms-in-force' }, 409)
  const body = (
    <RefuseTermsPage
      t={t}
      company={name}
      version={version}
      points={points}
      commandKey={newId()}
      typed={state.typed}
      errors={faultTexts(t, state.faults)}
    />
  )
  const crumbs = [{ href: HERE, text: t.t('terms.title') }]
  const title = t.t('terms.refuse.title', { version: version.label })
  return show(c, { page: { title, nav: 'company', current: 'home', crumbs }, body }, status)
}

async function balanceOf(tx: Tx, companyId: string): Promise<bigint> {
  const account = await tx
    .selectFrom('account')
    .select('balance')
    .where(owned('owner_id', companyId))
    .where('currency', '=', 'points')
    .executeTakeFirst()
  return account?.balance ?? 0n
}
