/** The partner's counter: a code is read, looked at and used. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { CounterPage } from '../../../views/partner/counter-page.tsx'
import { HeldVoucherPage } from '../../../views/partner/voucher-page.tsx'
import { newId } from '../../db/new-id.ts'
import { withScope } from '../../db/scope.ts'
import { verdictOf } from '../../domain/award/voucher-verdict.ts'
import { parseDay } from '../../domain/day.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { todayIn } from '../../domain/today.ts'
import { minorDigits, parseAmount } from '../../intake/amount.ts'
import { voucherHash } from '../../vouchers/code.ts'
import { addressOf } from '../../web/address.ts'
import { takeAttempt, VOUCHER_PER_ADDRESS, VOUCHER_PER_PARTNER } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inCounter, partner, partnerOnly } from '../../web/partner-session.ts'
import { goTo, show } from '../../web/show.tsx'
import { timedPage } from '../../web/timed-list.ts'
import { partnerDoor } from './door-routes.tsx'
import { type HeldVoucher, heldVoucher } from './held-voucher.ts'
import { redeemVoucher } from './redeem-voucher.ts'
import { type UseLine, useList } from './uses.ts'
import { uses, zoneOf } from './uses-routes.tsx'

export const partnerRoom = new Hono<AppEnv>()
partnerRoom.route('/', partnerDoor)
partnerRoom.route('/', uses)

const code = required(100)
const CodePost = v.object({ code })

partnerRoom.get('/partner', partnerOnly, (c) => counter(c, {}))

/** By POST, for a code is money: it must stand in no address. */
partnerRoom.post('/partner/voucher', partnerOnly, async (c) => {
  const form = await readForm(c, CodePost)
  if ('faults' in form) return counter(c, form, 422)
  const refusal = await overspent(c)
  if (refusal) return counter(c, { typed: form.typed, refusal }, 429)
  const found = await look(c, form.ok.code)
  if ('refused' in found) return counter(c, { refusal: await told(c, found) }, 409)
  return voucherPage(c, found.ok, { typed: form.typed })
})

const RedeemPost = v.object({ key: commandKey, code, amount: v.optional(v.string(), '') })

partnerRoom.post('/partner/redeem', partnerOnly, async (c) => {
  const form = await readForm(c, RedeemPost)
  if ('faults' in form) return counter(c, { typed: {}, faults: form.faults }, 422)
  const refusal = await overspent(c)
  if (refusal) return counter(c, { typed: form.typed, refusal }, 429)
  const amount = await amountOf(c, form.ok)
  if ('faults' in amount) return voucherPage(c, amount.voucher, { ...form, faults: amount.faults }, 422)
  const { now, today, db } = c.var
  const given = { key: form.ok.key, codeHash: voucherHash(form.ok.code), amount: amount.ok, now, today }
  const outcome = await redeemVoucher(db, partner(c), given)
  if ('refused' in outcome) return counter(c, { refusal: await told(c, outcome) }, 409)
  return goTo(c, `/partner/redemptions/${outcome.ok.useId}?done=redeemed`)
})

async function look(c: Ctx, typed: string) {
  const hash = voucherHash(typed)
  const found = await inCounter(c, (tx) => heldVoucher(tx, hash), hash)
  return verdictOf(found, partner(c).honours, c.var.today)
}

type Amount = { readonly ok: bigint | null } | { readonly voucher: HeldVoucher; readonly faults: FieldFaults }

/** Only what is open has an amount to choose; everything else is refused, or answered again, by the deed itself. */
async function amountOf(c: Ctx, typed: { code: string; amount: string }): Promise<Amount> {
  const hash = voucherHash(typed.code)
  const found = await inCounter(c, (tx) => heldVoucher(tx, hash), hash)
  if (!found || found.currency === null || found.leftMinor === null) return { ok: null }
  const amount = amountIn(typed.amount, found.currency)
  const verdict = verdictOf(found, partner(c).honours, c.var.today)
  if ('refused' in verdict) return { ok: amount ?? null }
  const voucher = verdict.ok
  if (amount === undefined || amount === 0n) return { voucher, faults: { amount: 'partner.fault.amount' } }
  if (amount <= found.leftMinor) return { ok: amount }
  const left = c.var.t.money(found.leftMinor, found.currency)
  return { voucher, faults: { amount: `partner.fault.more|${left}` } }
}

function amountIn(text: string, currency: string): bigint | undefined {
  const amount = parseAmount(text, minorDigits(currency) ?? 2)
  return typeof amount === 'bigint' ? amount : undefined
}

async function overspent(c: Ctx): Promise<Refusal | undefined> {
  const { now, db } = c.var
  const isAllowed = await withScope(db, { as: 'gate' }, async (tx) => {
    const byPartner = await takeAttempt(tx, VOUCHER_PER_PARTNER, partner(c).id, now)
    const byAddress = await takeAttempt(tx, VOUCHER_PER_ADDRESS, addressOf(c), now)
    return byPartner && byAddress
  })
  if (isAllowed) return undefined
  return { refused: 'too-many-tries', detail: { minutes: String(VOUCHER_PER_PARTNER.minutes) } }
}

/** Days and moments in the words of the page. */
async function told(c: Ctx, refusal: Refusal): Promise<Refusal> {
  const { day, at } = refusal.detail ?? {}
  const known = at ? todayIn(await zoneOf(c), new Date(at)) : parseDay(day ?? '')
  return known ? { ...refusal, detail: { day: c.var.t.day(known) } } : refusal
}

type CounterState = { readonly typed?: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }

async function counter(c: Ctx, state: CounterState, status: 200 | 409 | 422 | 429 = 200) {
  const { t, today } = c.var
  const zone = await zoneOf(c)
  const list = useList(partner(c).id, { on: today, state: undefined }, zone)
  const uses = await inCounter(c, (tx) => timedPage<UseLine>(tx, list, undefined))
  return show(
    c,
    {
      page: { title: t.t('partner.counter.title'), nav: 'partner', current: 'counter' },
      body: <CounterPage t={t} uses={uses} zone={zone} today={today} {...state} />,
    },
    status,
  )
}

type VoucherState = { readonly typed: Typed; readonly faults?: FieldFaults }

function voucherPage(c: Ctx, voucher: HeldVoucher, state: VoucherState, status: 200 | 422 = 200) {
  const { t } = c.var
  return show(
    c,
    {
      page: {
        title: t.t('partner.voucher.title', { name: voucher.name }),
        nav: 'partner',
        current: 'counter',
        crumbs: [{ href: '/partner', text: t.t('partner.nav.counter') }],
      },
      body: <HeldVoucherPage t={t} voucher={voucher} commandKey={newId()} {...state} />,
    },
    status,
  )
}
