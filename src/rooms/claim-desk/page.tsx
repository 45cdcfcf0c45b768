/** The page of one claim on the operator's desk. */
import { sql } from 'kysely'
import { DeskClaimPage } from '../../../views/claim-desk/desk-claim-page.tsx'
import { asAsk } from '../../claims/meet-file.ts'
import { oneClaim } from '../../claims/one-claim.ts'
import { audit } from '../../db/audit.ts'
import { newId } from '../../db/new-id.ts'
import { isUndecided } from '../../domain/claim/claim.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../web/forms.ts'
import { inOps, operator } from '../../web/guard.ts'
import { settleWorld } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { factsOf } from './facts.ts'

export const HERE = '/operator/claims'
/** The operator's plane has no owner of rows. */
export const EVERYBODYS = () => sql<boolean>`true`

export type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

export async function claimPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t, now } = c.var
  const id = idOf(c)
  const world = await settleWorld(c)
  const zone = world.versions[0]?.programme.timeZone ?? 'UTC'
  const me = operator(c)
  const found = await inOps(c, async (tx) => {
    const one = await oneClaim(tx, id, EVERYBODYS)
    if (!one) return undefined
    const { claim } = one
    const company =
      claim.company_id === null
        ? undefined
        : await tx.selectFrom('company').select('name').where('id', '=', claim.company_id).executeTakeFirst()
    const coupons = await factsOf(tx, asAsk(claim, zone), world)
    // A look at a person's own claim is a look at personal data.
    if (claim.half === 'person' && status === 200) {
      await audit(tx, {
        actor: { kind: 'operator', id: me.id, name: me.name },
        companyId: null,
        deed: 'claim.read',
        objectKind: 'claim',
        objectId: id,
        at: now,
      })
    }
    return { one, company: company?.name, coupons }
  })
  if (!found) return c.notFound()
  const errors = faultTexts(t, state.faults)
  return show(
    c,
    {
      page: {
        title: t.t('claims.one', { ticket: found.one.claim.ticket }),
        nav: 'operator',
        current: 'claims',
        crumbs: [{ href: HERE, text: t.t('claims.nav') }],
      },
      body: (
        <DeskClaimPage
          t={t}
          {...found}
          today={c.var.today}
          zone={zone}
          mayDecide={me.role === 'support' && isUndecided(found.one.claim.state)}
          commandKey={newId()}
          typed={state.typed}
          errors={errors}
          refusal={state.refusal}
        />
      ),
    },
    status,
  )
}
