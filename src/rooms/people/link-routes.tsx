/** The page of registration links: make one, copy it, end it. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { LinksPage } from '../../../views/people/links-page.tsx'
import { once } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { domainsIn, isDomain, isFreeMail } from '../../domain/people/mail-domain.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { endLink, linksOf, makeLink, ownDomains } from './registration-links.ts'
import { byOf } from './seat-audit.ts'

export const registrationLinks = new Hono<AppEnv>()

const PATH = '/company/people/link'
const manages = companyOnly('travel-manager')
/** Long enough for a round of joining; a link that is forgotten closes by itself. */
const DAYS = { proposed: 30, most: 365 } as const

registrationLinks.get(PATH, manages, (c) => page(c, {}))

const LinkForm = v.object({
  key: commandKey,
  domains: required(500),
  approval: v.optional(v.string(), ''),
  expiresOn: v.pipe(v.string('common.form.required'), v.isoDate('common.form.notDay')),
})

registrationLinks.post(PATH, manages, async (c) => {
  const form = await readForm(c, LinkForm)
  if ('faults' in form) return page(c, form, 422)
  const { key, approval, expiresOn } = form.ok
  const domains = domainsIn(form.ok.domains)
  const own = await inCompany(c, (tx) => ownDomains(tx, seat(c).id))
  const faults = faultsOf(domains, own, expiresOn, c.var.today)
  if (Object.keys(faults).length > 0) return page(c, { typed: form.typed, faults }, 422)
  const by = byOf(c)
  const link = { domains, needsApproval: approval === 'yes', expiresOn: expiresOn as Day }
  const content = JSON.stringify(link)
  const outcome = await inCompany(c, (tx) =>
    once<string>(tx, { actorId: by.id, companyId: by.companyId, key, content, at: by.at }, async () =>
      seat(c).state === 'active' ? { ok: await makeLink(tx, by, link) } : { refused: 'company-not-active' },
    ),
  )
  if ('refused' in outcome) return page(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${PATH}?done=made`)
})

registrationLinks.post(`${PATH}/:id/end`, manages, async (c) => {
  const isThere = await inCompany(c, (tx) => endLink(tx, byOf(c), idOf(c)))
  return isThere ? goTo(c, `${PATH}?done=ended`) : c.notFound()
})

function faultsOf(
  domains: readonly string[],
  own: readonly string[],
  expiresOn: string,
  today: Day,
): FieldFaults {
  const faults: Record<string, string> = {}
  if (domains.length === 0) faults['domains'] = 'common.form.required'
  else if (!domains.every(isDomain)) faults['domains'] = 'peopleLists.registration.fault.domain'
  else if (domains.some(isFreeMail)) faults['domains'] = 'peopleLists.registration.fault.free'
  else if (!domains.every((domain) => own.includes(domain)))
    faults['domains'] = 'peopleLists.registration.fault.foreign'
  if (expiresOn <= today || expiresOn > addDays(today, DAYS.most))
    faults['expiresOn'] = 'peopleLists.registration.fault.day'
  return faults
}

type State = {
  readonly typed?: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

async function page(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const { links, own } = await inCompany(c, async (tx) => ({
    links: await linksOf(tx, seat(c).id),
    own: await ownDomains(tx, seat(c).id),
  }))
  const typed = state.typed ?? {
    key: newId(),
    domains: own.join(', '),
    approval: 'yes',
    expiresOn: addDays(c.var.today, DAYS.proposed),
  }
  const done = (['made', 'ended'] as const).find((name) => name === c.req.query('done'))
  const crumbs = [{ href: '/company/people', text: t.t('common.nav.people') }]
  const body = (
    <LinksPage
      t={t}
      links={links}
      origin={linkTo(c, '')}
      today={c.var.today}
      done={done}
      {...state}
      typed={typed}
    />
  )
  const head = {
    title: t.t('peopleLists.registration.title'),
    nav: 'company',
    current: 'people',
    crumbs,
  } as const
  return show(c, { page: head, body }, status)
}
