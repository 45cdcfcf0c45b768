/** The desk where claims are decided that neither rules nor files decide. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { DeskPage } from '../../../views/claim-desk/desk-page.tsx'
import { proofOf } from '../../claims/one-claim.ts'
import { proofAnswer } from '../../claims/proof-file.ts'
import { audit } from '../../db/audit.ts'
import { pastRivals } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { REJECT_REASONS } from '../../domain/claim/claim.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, readForm, required } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { settleWorld } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type DeskDeed, decideClaim } from './decide.ts'
import { claimPage, EVERYBODYS, HERE } from './page.tsx'
import { claimingCompanies, type DeskLine, deskFilter, deskList } from './queue.ts'

export const claimDesk = new Hono<AppEnv>()

const reads = operatorOnly('support', 'auditor', 'finance')
const decides = operatorOnly('support')

claimDesk.get(HERE, reads, async (c) => {
  const { t, today } = c.var
  const asked = listQuery(c.req.query(), deskFilter)
  const { filter, cursor } = asked
  const { list, companies } = await inOps(c, async (tx) => ({
    list: await timedPage<DeskLine>(tx, deskList(filter, today), cursor),
    companies: await claimingCompanies(tx),
  }))
  return show(c, {
    page: { title: t.t('claims.desk.title'), nav: 'operator', current: 'claims' },
    body: <DeskPage t={t} today={today} filter={filter} list={list} companies={companies} />,
    notices: droppedNotices(t, asked),
  })
})

claimDesk.get(`${HERE}.csv`, reads, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), deskFilter)
  const rows = await inOps(c, (tx) => timedRows<DeskLine>(tx, deskList(filter, today), CSV_ROWS_MOST))
  const names = ['ticket', 'flight', 'route', 'flownOn', 'company', 'half', 'state', 'filed', 'by'] as const
  const header = [...names.map((name) => t.t(`claims.column.${name}`)), t.t('claims.promisedOn')]
  const cells = rows.map((row) => [
    row.ticket,
    row.flight,
    row.route,
    row.flownOn,
    row.company,
    t.t(`claims.desk.half.${row.half}`),
    t.t(`claims.state.${row.state}`),
    row.filed.toISOString(),
    row.filer,
    row.promised_on,
  ])
  return csvFile(c, `claims-${today}`, header, cells)
})

claimDesk.get(`${HERE}/:id`, reads, (c) => claimPage(c, { typed: {} }))

/** Proof is personal data: every look at it is kept. */
claimDesk.get(`${HERE}/:id/proofs/:proofId`, reads, async (c) => {
  const [id, proofId] = [idOf(c), idOf(c, 'proofId')]
  const proof = await inOps(c, async (tx) => {
    const found = await proofOf(tx, id, proofId, EVERYBODYS)
    if (found) await look(tx, c, id, 'claim.proof-read')
    return found
  })
  return proof ? proofAnswer(c, proof) : c.notFound()
})

const Deed = v.object({ key: commandKey, seen: required(40) })
const Reject = v.object({
  ...Deed.entries,
  reason: v.picklist(REJECT_REASONS, 'common.form.notChoice'),
  text: required(2_000),
})
const Ask = v.object({ ...Deed.entries, question: required(2_000) })

for (const [path, what] of [
  ['credit', 'credited'],
  ['wait', 'to-file'],
] as const) {
  claimDesk.post(`${HERE}/:id/${path}`, decides, async (c) => {
    const form = await readForm(c, Deed)
    if ('faults' in form) return claimPage(c, { typed: form.typed, faults: form.faults }, 422)
    return decide(c, form.ok, { what })
  })
}

claimDesk.post(`${HERE}/:id/reject`, decides, async (c) => {
  const form = await readForm(c, Reject)
  if ('faults' in form) return claimPage(c, { typed: form.typed, faults: form.faults }, 422)
  return decide(c, form.ok, { what: 'rejected', reason: form.ok.reason, message: form.ok.text }, form.typed)
})

claimDesk.post(`${HERE}/:id/ask`, decides, async (c) => {
  const form = await readForm(c, Ask)
  if ('faults' in form) return claimPage(c, { typed: form.typed, faults: form.faults }, 422)
  return decide(c, form.ok, { what: 'asked', message: form.ok.question }, form.typed)
})

async function decide(c: Ctx, { key, seen }: { key: string; seen: string }, deed: DeskDeed, typed = {}) {
  const id = idOf(c)
  const world = await settleWorld(c)
  const outcome = await pastRivals(() =>
    inOps(c, (tx) => decideClaim(tx, { id, key, seen, deed }, operator(c), world)),
  )
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return claimPage(c, { typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${id}`)
}

async function look(tx: Parameters<Parameters<typeof inOps>[1]>[0], c: Ctx, id: string, deed: DeedName) {
  const { id: actorId, name } = operator(c)
  const actor = { kind: 'operator', id: actorId, name } as const
  await audit(tx, { actor, companyId: null, deed, objectKind: 'claim', objectId: id, at: c.var.now })
}
