/** The partners' door: an access key, half a day, the way out. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { PartnerDoorPage } from '../../../views/partner/door-page.tsx'
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import { DEMO_PARTNER } from '../../demo/people.ts'
import type { Outcome, Refusal } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { PARTNER_SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { ownPath } from '../../web/next.ts'
import { endCounter, PARTNER_DOOR, startCounter } from '../../web/partner-session.ts'
import { hashOf } from '../../web/secrets.ts'
import { goTo, show } from '../../web/show.tsx'

export const partnerDoor = new Hono<AppEnv>()

partnerDoor.get(PARTNER_DOOR, (c) => doorPage(c, { typed: { next: c.req.query('next') ?? '' } }))

const Key = v.object({ accessKey: required(200), next: v.optional(v.string(), '') })

partnerDoor.post(PARTNER_DOOR, async (c) => {
  const form = await readForm(c, Key)
  if ('faults' in form) return doorPage(c, form, 422)
  const entered = await withScope(c.var.db, { as: 'gate' }, (tx) => enter(tx, c, form.ok.accessKey))
  if ('refused' in entered) return doorPage(c, { typed: form.typed, refusal: entered }, 429)
  if (!entered.ok) return doorPage(c, { typed: form.typed, faults: { accessKey: 'partner.fault.key' } }, 422)
  const next = ownPath(form.ok.next, '/partner')
  return goTo(c, next === '/partner' || next.startsWith('/partner/') ? next : '/partner')
})

partnerDoor.post('/partner/sign-out', async (c) => {
  await withScope(c.var.db, { as: 'gate' }, (tx) => endCounter(tx, c))
  c.header('Clear-Site-Data', '"cache", "storage"')
  return goTo(c, PARTNER_DOOR)
})

/** @returns whether the key opens */
async function enter(tx: Tx, c: Ctx, key: string): Promise<Outcome<boolean>> {
  const { now } = c.var
  if (!(await takeAttempt(tx, PARTNER_SIGN_IN_PER_ADDRESS, addressOf(c), now))) {
    return {
      refused: 'too-many-tries',
      detail: { minutes: String(PARTNER_SIGN_IN_PER_ADDRESS.minutes) },
    }
  }
  const found = await tx
    .selectFrom('partner_key as key')
    .innerJoin('partner', 'partner.id', 'key.partner_id')
    .select(['key.id', 'key.label', 'partner.id as partnerId', 'partner.name'])
    .where('key.key_hash', '=', hashOf(key))
    .where('key.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!found) return { ok: false }
  await startCounter(tx, c, found.id)
  await audit(tx, {
    actor: { kind: 'partner', id: found.partnerId, name: found.name },
    companyId: null,
    deed: 'partner.sign-in',
    objectKind: 'partner',
    objectId: found.partnerId,
    detail: { accessKey: found.label },
    at: now,
  })
  return { ok: true }
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

function doorPage(c: Ctx, state: State, status: 200 | 422 | 429 = 200) {
  const { t, deps } = c.var
  return show(
    c,
    {
      page: { title: t.t('partner.door.title'), nav: 'none' },
      body: <PartnerDoorPage t={t} demo={deps.demo ? DEMO_PARTNER : undefined} {...state} />,
    },
    status,
  )
}
