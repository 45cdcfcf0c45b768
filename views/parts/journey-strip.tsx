import type { Day } from '../../src/domain/day.ts'
import type { Currency, NothingCode, TraceLine } from '../../src/domain/rating/rated.ts'
import type { T } from '../words/words.ts'
import { Amount } from './amount.tsx'
import { Chip } from './chip.tsx'
import { Explain } from './explain.tsx'
import { Icon } from './icon.tsx'
import { DayText } from './time.tsx'

/** One credit, or the reason for none. */
export type Earned =
  | {
      readonly currency: Currency
      readonly amount: bigint
      readonly state?: 'credited' | 'locked' | 'shown'
      readonly trace: readonly TraceLine[]
    }
  | { readonly currency: Currency; readonly nothing: NothingCode; readonly trace: readonly TraceLine[] }

export type StripCoupon = {
  readonly origin: string
  readonly destination: string
  readonly flight: string
  readonly day: Day
  /** Booking class and cabin as one short text, `J · Business`. */
  readonly classText: string
  /** Left out where the reader may not see the company's half, and on private trips. */
  readonly company?: readonly Earned[]
  /** Only for the traveller; leave out for everybody else, and the column is not there at all. */
  readonly traveller?: readonly Earned[]
  /** For the company: one sentence on whether the traveller was credited, never how much. */
  readonly travellerNote?: string
}

/** A trip as a strip: its flights in order, and under each what the company and the traveller earned. */
export function JourneyStrip({ t, coupons }: { t: T; coupons: readonly StripCoupon[] }) {
  return (
    <ol class="journey" aria-label={t.t('common.earned.journey')}>
      {coupons.map((coupon) => (
        <li class="coupon">
          <p class="route">
            <bdi dir="ltr">
              {coupon.origin} <span class="track" aria-hidden="true" /> {coupon.destination}
            </bdi>
          </p>
          <p class="flight">
            <bdi dir="ltr">{coupon.flight}</bdi> · <DayText t={t} day={coupon.day} /> ·{' '}
            <bdi dir={t.dir}>{coupon.classText}</bdi>
          </p>
          <div class="earnings">
            {coupon.company && (
              <Slot t={t} title={t.t('common.earned.company')} side="points" earned={coupon.company} />
            )}
            {coupon.traveller && (
              <Slot t={t} title={t.t('common.earned.you')} side="miles" earned={coupon.traveller} isPrivate />
            )}
            {coupon.travellerNote !== undefined && (
              <div class="earned miles">
                <p class="earned-title">{t.t('common.earned.traveller')}</p>
                <p class="reason">{coupon.travellerNote}</p>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Slot(props: {
  t: T
  title: string
  side: 'points' | 'miles'
  earned: readonly Earned[]
  isPrivate?: boolean
}) {
  const { t, title, side, earned, isPrivate } = props
  return (
    <div class={`earned ${side}`}>
      <p class="earned-title">
        {title}
        {isPrivate && <Icon name="lock" label={t.t('common.earned.private')} />}
      </p>
      {earned.length === 0 && <p class="none">{t.t('common.earned.nothing')}</p>}
      {earned.map((one) => (
        <EarnedLine t={t} earned={one} />
      ))}
      <Together t={t} earned={earned} />
    </div>
  )
}

function EarnedLine({ t, earned }: { t: T; earned: Earned }) {
  if ('nothing' in earned) {
    return (
      <div>
        <p class="none">{t.t('common.earned.none', { currency: earned.currency })}</p>
        <p class="reason">{t.t(`trace.nothing.${earned.nothing}`)}</p>
        {earned.trace.length > 0 && (
          <Explain t={t} trace={earned.trace} summary={t.t('common.earned.whyNot')} />
        )}
      </div>
    )
  }
  const { amount, currency, state, trace } = earned
  const promotion = trace.find(({ step }) => step === 'promotion')?.facts['promotion']
  return (
    <div>
      {promotion !== undefined && <p class="reason">{t.t('common.earned.promotion', { name: promotion })}</p>}
      <p>
        <Amount t={t} amount={amount} currency={currency} />{' '}
        {(state === 'locked' || state === 'shown') && <Chip>{t.t(`common.state.${state}`)}</Chip>}
      </p>
      {trace.length > 0 && <Explain t={t} trace={trace} />}
    </div>
  )
}

/** Two credits of one flight are one amount in the end. */
function Together({ t, earned }: { t: T; earned: readonly Earned[] }) {
  const credited = earned.flatMap((one) =>
    'nothing' in one || (one.state ?? 'credited') !== 'credited' ? [] : [one],
  )
  const sums = new Map<Currency, bigint>()
  for (const { currency, amount } of credited) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  return (
    <>
      {[...sums]
        .filter(([currency]) => credited.filter((one) => one.currency === currency).length > 1)
        .map(([currency, amount]) => (
          <p>
            {t.t('common.earned.together')} <Amount t={t} amount={amount} currency={currency} />
          </p>
        ))}
    </>
  )
}
