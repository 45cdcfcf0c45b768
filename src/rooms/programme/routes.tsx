/** The programme: what holds, what held, and how it is changed by two people. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { DraftPage } from '../../../views/programme/draft-page.tsx'
import { NewDraftPage } from '../../../views/programme/new-draft-page.tsx'
import { ProgrammePage } from '../../../views/programme/programme-page.tsx'
import { type Day, parseDay } from '../../domain/day.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { DocumentError } from '../../programme/document-error.ts'
import { loadProgramme } from '../../programme/load.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { differences } from './differences.ts'
import {
  askDraft,
  type By,
  declineDraft,
  isSecondDraft,
  keepDraft,
  publishDraft,
  withdrawDraft,
} from './draft.ts'
import { draftById, versionDocument, versionRows, waitingDraft } from './queries.ts'
import { uploadedDocument } from './uploaded-document.ts'

export const programmeRoom = new Hono<AppEnv>()

const HERE = '/operator/programme'
const PUBLISHERS = ['programme-manager', 'finance'] as const
const mayDraft = operatorOnly('programme-manager')
const mayPublish = operatorOnly(...PUBLISHERS)

programmeRoom.get(HERE, operatorOnly(), (c) => versionPage(c, undefined))
programmeRoom.get(`${HERE}/versions/:number`, operatorOnly(), (c) => versionPage(c, numberOf(c)))

programmeRoom.get(`${HERE}/versions/:number/document.json`, operatorOnly(), async (c) => {
  const number = numberOf(c)
  const document = number === undefined ? undefined : await inOps(c, (tx) => versionDocument(tx, number))
  if (document === undefined) return c.notFound()
  return c.body(`${JSON.stringify(document, null, 2)}\n`, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="programme-version-${number}.json"`,
  })
})

programmeRoom.get(`${HERE}/new`, mayDraft, (c) => newDraftPage(c, {}))

programmeRoom.post(`${HERE}/drafts`, mayDraft, async (c) => {
  const uploaded = await uploadedDocument(c)
  if ('fault' in uploaded) return newDraftPage(c, uploaded, 422)
  if ('errors' in uploaded.loaded)
    return newDraftPage(c, { errors: uploaded.loaded.errors, name: uploaded.name }, 422)
  const outcome = await inOps(c, (tx) => keepDraft(tx, uploaded, byOf(c))).catch((error: unknown) => {
    if (isSecondDraft(error)) return { refused: 'change-waiting' } as const
    throw error
  })
  if ('refused' in outcome) return newDraftPage(c, { refusal: outcome }, 409)
  return goTo(c, `${HERE}/drafts/${outcome.ok.id}`)
})

programmeRoom.get(`${HERE}/drafts/:id`, operatorOnly(), (c) => draftPage(c, {}))

const Question = v.object({
  validFrom: v.pipe(
    required(10),
    v.check((text) => parseDay(text) !== undefined, 'common.form.notDay'),
  ),
})

programmeRoom.post(`${HERE}/drafts/:id/ask`, mayDraft, async (c) => {
  const form = await readForm(c, Question)
  if ('faults' in form) return draftPage(c, form, 422)
  const outcome = await inOps(c, (tx) => askDraft(tx, idOf(c), form.ok.validFrom as Day, byOf(c)))
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return draftPage(c, { typed: form.typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/drafts/${idOf(c)}`)
})

const DEEDS = [
  ['withdraw', mayDraft, withdrawDraft],
  ['decline', mayPublish, declineDraft],
  ['publish', mayPublish, publishDraft],
] as const

for (const [name, may, deed] of DEEDS) {
  programmeRoom.post(`${HERE}/drafts/:id/${name}`, may, async (c) => {
    const outcome = await inOps(c, (tx) => deed(tx, idOf(c), byOf(c)))
    if (!outcome) return c.notFound()
    if ('refused' in outcome) return draftPage(c, { refusal: outcome }, 409)
    return goTo(c, HERE)
  })
}

async function versionPage(c: Ctx, asked: number | undefined) {
  const { t, today } = c.var
  const found = await inOps(c, async (tx) => {
    const versions = await versionRows(tx)
    const number = asked ?? versions[0]?.number
    const document = number === undefined ? undefined : await versionDocument(tx, number)
    return { versions, number, document, draft: await waitingDraft(tx) }
  })
  if (asked !== undefined && found.document === undefined) return c.notFound()
  const loaded = found.document === undefined ? undefined : loadProgramme(found.document)
  return show(c, {
    page: {
      title: t.t('operator.programme.title'),
      nav: 'operator',
      current: 'programme',
      crumbs: asked === undefined ? undefined : [{ href: HERE, text: t.t('operator.programme.title') }],
    },
    body: (
      <ProgrammePage
        t={t}
        versions={found.versions}
        number={found.number}
        programme={loaded && 'ok' in loaded ? loaded.ok : undefined}
        draft={found.draft}
        today={today}
        mayDraft={operator(c).role === 'programme-manager'}
      />
    ),
  })
}

type NewDraft = {
  readonly fault?: 'operator.programme.noFile' | 'operator.programme.notJson'
  readonly errors?: readonly DocumentError[]
  readonly name?: string
  readonly refusal?: Refusal
}

async function newDraftPage(c: Ctx, state: NewDraft, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const [newest] = await inOps(c, versionRows)
  return show(
    c,
    {
      page: {
        title: t.t('operator.programme.new'),
        nav: 'operator',
        current: 'programme',
        crumbs: [{ href: HERE, text: t.t('operator.programme.title') }],
      },
      body: <NewDraftPage t={t} newest={newest?.number} {...state} />,
    },
    status,
  )
}

type DraftState = { readonly typed?: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function draftPage(c: Ctx, state: DraftState, status: 200 | 409 | 422 = 200) {
  const { t, today } = c.var
  const id = idOf(c)
  const found = await inOps(c, async (tx) => {
    const draft = await draftById(tx, id)
    const [newest] = await versionRows(tx)
    return { draft, newest, document: newest && (await versionDocument(tx, newest.number)) }
  })
  const { draft, newest } = found
  if (!draft) return c.notFound()
  const me = operator(c)
  const isMine = me.id === draft.madeById
  return show(
    c,
    {
      page: {
        title: draft.name,
        nav: 'operator',
        current: 'programme',
        crumbs: [{ href: HERE, text: t.t('operator.programme.title') }],
      },
      body: (
        <DraftPage
          t={t}
          draft={draft}
          newest={newest?.number}
          differences={differences(readable(found.document), readable(draft.document))}
          today={today}
          zone={zoneOf(draft.document)}
          isMine={isMine}
          mayWithdraw={me.role === 'programme-manager'}
          mayDecide={(PUBLISHERS as readonly string[]).includes(me.role) && !isMine}
          {...state}
        />
      ),
    },
    status,
  )
}

/** With what the schema fills in, so that saying a default aloud is no difference. */
function readable(document: unknown): unknown {
  const loaded = loadProgramme(document)
  return 'ok' in loaded ? loaded.ok : document
}

function zoneOf(document: unknown): string {
  const loaded = loadProgramme(document)
  return 'ok' in loaded ? loaded.ok.timeZone : 'UTC'
}

function byOf(c: Ctx): By {
  return { operator: operator(c), at: c.var.now, today: c.var.today }
}

function numberOf(c: Ctx): number | undefined {
  const text = c.req.param('number') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
