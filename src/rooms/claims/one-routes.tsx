/** One claim: its timeline, and what the claimant can do with it. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { ClaimPage } from '../../../views/claims/claim-page.tsx'
import { oneClaim, proofOf } from '../../claims/one-claim.ts'
import { PROOF_BYTES_MOST, proofAnswer, proofFile } from '../../claims/proof-file.ts'
import { pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, faultTexts, readForm, required, type Typed } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { type ClaimDeed, doWithClaim } from './claim-deeds.ts'
import type { Plane } from './plane.ts'

const Key = v.object({ key: commandKey })
const Answer = v.object({ key: commandKey, message: required(2_000) })
/** The file, and the form around it. */
const limit = bodyLimit({ maxSize: PROOF_BYTES_MOST + 100_000 })
const DONE = ['answered', 'proof', 'withdrawn'] as const

export function addClaimRoutes(app: Hono<AppEnv>, plane: Plane): void {
  const one = `${plane.base}/:id`
  app.get(one, plane.reads, (c) => page(c, plane, { typed: {} }))

  app.post(`${one}/answer`, plane.writes, async (c) => {
    const form = await readForm(c, Answer)
    if ('faults' in form) return page(c, plane, { typed: form.typed, faults: form.faults }, 422)
    return deed(c, plane, form.typed, form.ok.key, { what: 'answered', message: form.ok.message })
  })

  app.post(`${one}/withdraw`, plane.writes, async (c) => {
    const form = await readForm(c, Key)
    if ('faults' in form) return page(c, plane, { typed: {}, faults: form.faults }, 422)
    return deed(c, plane, {}, form.ok.key, { what: 'withdrawn' })
  })

  app.post(`${one}/proof`, plane.writes, limit, async (c) => {
    const form = await readForm(c, Key)
    const file = await proofFile(c)
    if ('fault' in file) return page(c, plane, { typed: {}, faults: { file: file.fault } }, 422)
    if ('faults' in form) return page(c, plane, { typed: {}, faults: form.faults }, 422)
    return deed(c, plane, {}, form.ok.key, { what: 'proof', file: file.ok })
  })

  app.get(`${one}/proofs/:proofId`, plane.reads, async (c) => {
    const [id, proofId] = [idOf(c), idOf(c, 'proofId')]
    const proof = await plane.within(c, (tx) => proofOf(tx, id, proofId, (table) => plane.mine(c, table)))
    return proof ? proofAnswer(c, proof) : c.notFound()
  })
}

async function deed(c: Ctx, plane: Plane, typed: Typed, key: string, wanted: ClaimDeed) {
  const id = idOf(c)
  const outcome = await pastRivals(() => plane.within(c, (tx) => doWithClaim(tx, c, plane, id, key, wanted)))
  if (!outcome) return c.notFound()
  if ('refused' in outcome) {
    // Five proofs are enough for anybody; the sentence about tries would say something else.
    if (outcome.refused === 'too-many-tries')
      return page(c, plane, { typed, faults: { file: 'claims.proof.tooMany' } }, 422)
    return page(c, plane, { typed, refusal: outcome }, 409)
  }
  return goTo(c, hrefOf(`${plane.base}/${id}`, { done: wanted.what }))
}

type State = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function page(c: Ctx, plane: Plane, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const id = idOf(c)
  const one = await plane.within(c, (tx) => oneClaim(tx, id, (table) => plane.mine(c, table)))
  if (!one) return c.notFound()
  const errors = faultTexts(t, state.faults)
  const done = DONE.find((name) => name === c.req.query('done'))
  return show(
    c,
    {
      page: {
        title: t.t('claims.one', { ticket: one.claim.ticket }),
        nav: plane.name,
        current: plane.name === 'member' ? 'claims' : 'trips',
        crumbs: [{ href: plane.base, text: t.t('claims.nav') }],
      },
      body: (
        <ClaimPage
          t={t}
          base={plane.base}
          one={one}
          zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
          mayWrite={plane.mayWrite(c)}
          commandKey={newId()}
          typed={state.typed}
          errors={errors}
          refusal={state.refusal}
        />
      ),
      notices: done && status === 200 ? [{ kind: 'done', text: t.t(`claims.done.${done}`) }] : [],
    },
    status,
  )
}
