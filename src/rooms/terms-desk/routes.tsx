/** The operator's desk for the terms: drafts, publishing, and what the companies say. */
import { Hono } from 'hono'
import { DraftFormPage } from '../../../views/terms-desk/draft-form-page.tsx'
import { VersionPage } from '../../../views/terms-desk/version-page.tsx'
import { VersionsPage } from '../../../views/terms-desk/versions-page.tsx'
import { isLang } from '../../../views/words/languages.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import { addDays } from '../../domain/day.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, readForm, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { answersRoutes } from './answers-routes.tsx'
import { addDraft, changeDraft, discardDraft, publishDraft } from './deeds.ts'
import { DiscardForm, DraftForm, PublishForm, textsIn, typedOf } from './draft-form.ts'
import { oneVersion, versionRows } from './queries.ts'

export const termsDesk = new Hono<AppEnv>()

const HERE = '/operator/terms'
const writes = operatorOnly('programme-manager')
/** T-01: as the terms themselves promise it; a programme may say otherwise. */
const NOTICE_DAYS = 30

// Before `/:id`, which would take its address.
termsDesk.route('/', answersRoutes)

termsDesk.get(HERE, operatorOnly(), async (c) => {
  const { t, today } = c.var
  const rows = await inOps(c, (tx) => versionRows(tx, today))
  const mayWrite = operator(c).role === 'programme-manager'
  return show(c, {
    page: {
      title: t.t('terms.desk.title'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator', text: t.t('common.nav.home') }],
    },
    body: (
      <VersionsPage t={t} rows={rows} mayWrite={mayWrite} discarded={c.req.query('done') === 'discarded'} />
    ),
  })
})

termsDesk.get(`${HERE}/new`, writes, (c) => formPage(c, undefined, { typed: { revision: '0' } }))
termsDesk.post(HERE, writes, (c) => saveDraft(c, undefined))

termsDesk.get(`${HERE}/:id`, operatorOnly(), (c) => versionPage(c, { typed: {} }))

termsDesk.get(`${HERE}/:id/edit`, writes, async (c) => {
  const id = idOf(c)
  const version = await inOps(c, (tx) => oneVersion(tx, id, c.var.today))
  if (!version) return c.notFound()
  if (version.state !== 'draft')
    return versionPage(c, { typed: {}, refusal: { refused: 'draft-changed' } }, 409)
  return formPage(c, id, { typed: { ...typedOf(version), revision: String(version.revision) } })
})
termsDesk.post(`${HERE}/:id`, writes, (c) => saveDraft(c, idOf(c)))

async function saveDraft(c: Ctx, id: string | undefined) {
  if (id !== undefined && !(await inOps(c, (tx) => oneVersion(tx, id, c.var.today)))) return c.notFound()
  const form = await readForm(c, DraftForm)
  const { faults, ...texts } = textsIn(form.typed)
  const all = 'faults' in form ? { ...form.faults, ...faults } : faults
  if ('faults' in form || Object.keys(all).length > 0)
    return formPage(c, id, { typed: form.typed, faults: all }, 422)
  const { key, revision, label } = form.ok
  const by = { operator: operator(c), key, at: c.var.now }
  const draft = { label, ...texts }
  const outcome = await deed(c, async (tx) =>
    id === undefined ? addDraft(tx, draft, by) : changeDraft(tx, { id, revision, draft }, by),
  )
  if (outcome === 'label' || outcome === 'day')
    return formPage(c, id, { typed: form.typed, faults: { label: 'terms.desk.fault.labelTaken' } }, 422)
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return formPage(c, id, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${outcome.ok.id}?done=saved`)
}

termsDesk.post(`${HERE}/:id/publish`, writes, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, PublishForm)
  if ('faults' in form) return versionPage(c, form, 422)
  const { key, revision, validFrom } = form.ok
  const days = await noticeDays(c)
  const wrong = (fault: string) => versionPage(c, { typed: form.typed, faults: { validFrom: fault } }, 422)
  if (validFrom < addDays(c.var.today, days)) return wrong(`terms.desk.fault.tooSoon|${days}`)
  const by = { operator: operator(c), key, at: c.var.now }
  const given = { id, revision, validFrom, origin: linkTo(c, '') }
  const outcome = await deed(c, (tx) => publishDraft(tx, given, by))
  if (outcome === 'label' || outcome === 'day') return wrong('terms.desk.fault.dayTaken')
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return versionPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${id}?done=published`)
})

termsDesk.post(`${HERE}/:id/discard`, writes, async (c) => {
  const id = idOf(c)
  const form = await readForm(c, DiscardForm)
  if ('faults' in form) return versionPage(c, form, 422)
  const { key, revision } = form.ok
  const by = { operator: operator(c), key, at: c.var.now }
  const outcome = await pastRivals(() => inOps(c, (tx) => discardDraft(tx, { id, revision }, by)))
  if ('refused' in outcome) return versionPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}?done=discarded`)
})

/** No two versions have one label, and no two begin on one day. */
async function deed<T>(
  c: Ctx,
  work: (tx: Tx) => Promise<Outcome<T> | undefined>,
): Promise<Outcome<T> | undefined | 'label' | 'day'> {
  try {
    // The same form sent twice at once may meet its own label or day before its key.
    return await pastRivals(() => inOps(c, work), ...Object.keys(TAKEN))
  } catch (error) {
    const taken = TAKEN[violated(error) ?? '']
    if (taken) return taken
    throw error
  }
}

const TAKEN: Readonly<Record<string, 'label' | 'day'>> = {
  terms_version_label_key: 'label',
  terms_version_day: 'day',
}

async function noticeDays(c: Ctx): Promise<number> {
  return (await programmeToday(c))?.terms?.noticeDays ?? NOTICE_DAYS
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

function formPage(c: Ctx, id: string | undefined, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const { typed, faults, refusal } = state
  const body = (
    <DraftFormPage
      t={t}
      action={id === undefined ? HERE : `${HERE}/${id}`}
      backHref={id === undefined ? HERE : `${HERE}/${id}`}
      commandKey={newId()}
      typed={typed}
      errors={faultTexts(t, faults)}
      refusal={refusal}
    />
  )
  const title = t.t(id === undefined ? 'terms.desk.new' : 'terms.desk.edit')
  return show(c, { page: { title, nav: 'operator', current: 'home', crumbs: crumbs(c) }, body }, status)
}

async function versionPage(c: Ctx, { typed, faults, refusal }: State, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const id = idOf(c)
  const version = await inOps(c, (tx) => oneVersion(tx, id, today))
  if (!version) return c.notFound()
  const days = await noticeDays(c)
  const lang = c.req.query('lang')
  const body = (
    <VersionPage
      t={t}
      version={version}
      lang={isLang(lang) ? lang : t.lang}
      zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
      mayWrite={operator(c).role === 'programme-manager'}
      noticeDays={days}
      firstDay={addDays(today, days)}
      commandKey={newId()}
      done={(['saved', 'published'] as const).find((each) => each === c.req.query('done'))}
      typed={typed}
      errors={faultTexts(t, faults)}
      refusal={refusal}
    />
  )
  return show(
    c,
    { page: { title: version.label, nav: 'operator', current: 'home', crumbs: crumbs(c) }, body },
    status,
  )
}

function crumbs(c: Ctx) {
  return [{ href: HERE, text: c.var.t.t('terms.desk.title') }]
}
