import type { FlownCoupon } from '../../src/domain/coupon.ts'
import type { OwnEarned } from '../../src/rooms/me/own-trip.ts'
import { JourneyStrip } from '../parts/journey-strip.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

type Leg = {
  readonly facts: FlownCoupon
  readonly traveller: readonly OwnEarned[]
  readonly company: readonly OwnEarned[] | undefined
}

export function TripPage(props: {
  t: T
  legs: readonly Leg[]
  /** The own company that earned on it. */
  company: string | undefined
  /** It earned for a company in which this person has no seat any more. */
  isElsewhere: boolean
  /** What the address calls it. */
  tripKey: string
}) {
  const { t, legs, company, isElsewhere, tripKey } = props
  const places = [legs[0]?.facts.origin ?? '', ...legs.map(({ facts }) => facts.destination)]
  const [first] = legs
  return (
    <>
      <PageHead
        title={t.t('account.trip.heading', { route: places.join(' – ') })}
        lead={first && `${t.day(first.facts.departedOn, 'long')}. ${whoSees(t, company, isElsewhere)}`}
      />
      <JourneyStrip
        t={t}
        coupons={legs.map(({ facts, traveller, company: points }) => ({
          origin: facts.origin,
          destination: facts.destination,
          flight: `${facts.marketingCarrier} ${facts.flight}`,
          day: facts.departedOn,
          classText:
            facts.cabin === null ? facts.rbd : `${facts.rbd} · ${t.t(`account.trip.cabin.${facts.cabin}`)}`,
          traveller,
          ...(points && { company: points }),
        }))}
      />
      <p class="other-ways">
        <a href={`/me/trips/${tripKey}/feedback`}>{t.t('feedback.ask')}</a>
        <a href={`/me/support/new?topic=credit&about=trip:${tripKey}`}>{t.t('support.askAbout')}</a>
      </p>
    </>
  )
}

function whoSees(t: T, company: string | undefined, isElsewhere: boolean): string {
  if (company !== undefined) return t.t('account.trip.forCompany', { company })
  return t.t(isElsewhere ? 'account.trip.forFormer' : 'account.trip.private')
}
