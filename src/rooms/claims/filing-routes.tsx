/** The form: what is typed is checked at once, and what can be sent is sent. */
import type { Hono } from 'hono'
import * as v from 'valibot'
import { NewClaimPage } from '../../../views/claims/new-claim-page.tsx'
import type { Key } from '../../../views/words/catalogue.ts'
import { windowEnd } from '../../claims/decide.ts'
import { newId } from '../../db/new-id.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { CLAIM_CHECK_PER_ACCOUNT, overspent } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, faultTexts, readForm, type Typed, typeable } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { settleWorld } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { askingOf, type Checked, check, isSendable, ownCompanies } from './asking.ts'
import { fileClaims } from './file-claims.ts'
import type { Plane } from './plane.ts'

const text = v.optional(v.string(), '')
const ClaimForm = v.object({
  key: commandKey,
  tickets: text,
  day: text,
  barcode: text,
  halves: v.optional(v.string()),
  company: text,
  rest: text,
})
const FILE_CHARACTERS_MOST = 20_000

export function addFilingRoutes(app: Hono<AppEnv>, plane: Plane): void {
  app.get(`${plane.base}/new`, plane.writes, (c) => {
    const ticket = c.req.query('ticket') ?? ''
    return form(c, plane, { typed: { tickets: /^\d{13}$/.test(ticket) ? ticket : '' } })
  })

  /** Says what would become of the tickets; sends nothing. An empty list is no fault yet. */
  app.post(`${plane.base}/check`, plane.writes, async (c) => {
    const read = await readClaims(c)
    const refusal = await overspent(c, CLAIM_CHECK_PER_ACCOUNT)
    if (refusal) return tooMany(c, plane, read.typed, refusal)
    const asking = askingOf(c, plane, read.typed)
    const isBlank = asking.faults['tickets'] === 'claims.fault.none'
    const { key: _key, ...typing } = read.faults
    const faults = { ...(isBlank ? {} : asking.faults), ...typing }
    const checked = await check(c, asking.asks)
    return form(c, plane, { typed: read.typed, faults, checked }, Object.keys(faults).length > 0 ? 422 : 200)
  })

  app.post(plane.base, plane.writes, (c) => send(c, plane))
}

async function send(c: Ctx, plane: Plane) {
  const read = await readClaims(c)
  // What is sent is checked too, so it is no way round.
  const refusal = await overspent(c, CLAIM_CHECK_PER_ACCOUNT)
  if (refusal) return tooMany(c, plane, read.typed, refusal)
  const asking = askingOf(c, plane, read.typed)
  const checked = await check(c, asking.asks)
  const faults = sendingFaults({ ...asking.faults, ...read.faults }, checked, read.typed)
  // A second click finds its own claims in the way; the key tells that it is the same command.
  const isAgain = checked.length > 0 && checked.every(isClaimedBefore)
  if (Object.keys(faults).length > 0 && !isAgain)
    return form(c, plane, { typed: read.typed, faults, checked }, 422)
  const asks = (isAgain ? checked : checked.filter(isSendable)).map(({ ask }) => ask)
  const outcome = await fileClaims(c, plane, asks, read.key)
  if ('ok' in outcome) {
    const { filing, filed, credited } = outcome.ok
    return goTo(c, hrefOf(plane.base, { filing, sent: String(filed), credited: String(credited) }))
  }
  if (isAgain) return form(c, plane, { typed: read.typed, faults, checked }, 422)
  const notice = { tickets: c.var.t.say(outcome) }
  return form(c, plane, { typed: read.typed, notice, checked }, 409)
}

/** What the rules say no to is not sent; the rest only when the claimant has seen what is left out. */
function sendingFaults(faults: FieldFaults, checked: readonly Checked[], typed: Typed): FieldFaults {
  if (Object.keys(faults).length > 0) return faults
  const sendable = checked.filter(isSendable).length
  if (sendable === 0) return { tickets: 'claims.fault.nothing' }
  return sendable < checked.length && typed['rest'] !== 'yes' ? { tickets: 'claims.fault.some' } : {}
}

function isClaimedBefore({ verdict }: Checked): boolean {
  return verdict.is === 'no' && (verdict.reason === 'claimed-before' || verdict.reason === 'already-credited')
}

/** A file becomes lines of the text, so that what comes back to the form is all there. */
async function readClaims(c: Ctx): Promise<{ typed: Typed; key: string; faults: FieldFaults }> {
  const read = await readForm(c, ClaimForm)
  const faults: Record<string, string> = 'faults' in read ? { ...read.faults } : {}
  const body = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>)
  const file = body['file']
  const typed: Record<string, string> = { ...read.typed }
  if (file instanceof File && file.size > 0) {
    if (file.size > FILE_CHARACTERS_MOST) faults['file'] = 'claims.fault.file'
    else {
      const lines = typeable((await file.text()).replace(/^\uFEFF/, '')).trim()
      // The names of the columns stand in the first line, wherever that line ends up.
      const rows = lines.split(/\r?\n/).filter((line, at) => at > 0 || /\d{6}/.test(line))
      typed['tickets'] = [typed['tickets'] ?? '', ...rows].filter(Boolean).join('\n')
    }
  }
  return { typed, key: 'ok' in read ? read.ok.key : '', faults }
}

/** What was typed stays, for later. */
function tooMany(c: Ctx, plane: Plane, typed: Typed, refusal: Refusal) {
  return form(c, plane, { typed, notice: { tickets: c.var.t.say(refusal) } }, 429)
}

type State = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly notice?: Readonly<Record<string, string>>
  readonly checked?: readonly Checked[]
}

async function form(c: Ctx, plane: Plane, state: State, status: 200 | 409 | 422 | 429 = 200) {
  const { t } = c.var
  const world = await settleWorld(c)
  const errors = faultTexts(t, state.faults)
  const lines = (state.checked ?? []).map(({ ask, verdict }) => ({
    ticket: ask.ticket,
    half: ask.half,
    verdict,
    until: verdict.flownOn && windowEnd(ask, verdict.flownOn, world),
  }))
  return show(
    c,
    {
      page: {
        title: t.t('claims.newTitle' satisfies Key),
        nav: plane.name,
        current: plane.name === 'member' ? 'claims' : 'trips',
        crumbs: [{ href: plane.base, text: t.t('claims.nav') }],
      },
      body: (
        <NewClaimPage
          t={t}
          base={plane.base}
          tripBase={plane.name === 'member' ? '/me/trips' : '/company/trips'}
          commandKey={state.typed['key'] || newId()}
          typed={state.typed}
          errors={{ ...errors, ...state.notice }}
          lines={lines}
          companies={plane.name === 'member' ? ownCompanies(c) : undefined}
        />
      ),
    },
    status,
  )
}
